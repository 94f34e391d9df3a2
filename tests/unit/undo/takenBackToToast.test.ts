import { expect, it } from 'vitest';
import { takenBackToToast } from '../../../renderer/undo/takenBackToToast';
import { createTranslate } from '../../../shared/messages/translate';

const t = createTranslate('de');
const step = { kind: 'update', collection: 'outcomes', count: 1, recordId: 'outcome:1' } as const;
const toToast = (taken: Parameters<typeof takenBackToToast>[0]) => takenBackToToast(taken, t, () => 'Fertig');

it('says what was taken back', () => {
  expect(toToast({ kind: 'undone', step })).toEqual({ message: 'Fertig' });
});

it('names the fields that say something newer and were left alone', () => {
  const left = [{ collection: 'outcomes', id: 'outcome:1', fields: ['text', 'due'] }] as const;
  expect(toToast({ kind: 'overtaken', step, left })).toEqual({
    tone: 'warning',
    message: 'Nicht rückgängig gemacht: inzwischen geändert wurde Text, Fällig am. Der neuere Stand bleibt.',
  });
  expect(toToast({ kind: 'partly', step, left }).message).toBe(
    'Zum Teil rückgängig gemacht. Inzwischen geändert und unverändert gelassen: Text, Fällig am.',
  );
});

it('says it of the record where it is left as a whole', () => {
  const left = [{ collection: 'outcomes', id: 'outcome:1', fields: [] }] as const;
  expect(toToast({ kind: 'overtaken', step, left }).message).toBe(
    'Nicht rückgängig gemacht: der Eintrag wurde inzwischen weiterbearbeitet. Der neuere Stand bleibt.',
  );
});

it('says that a step was taken back already, and that this login may only read', () => {
  expect(toToast({ kind: 'gone' }).message).toBe('Dieser Schritt ist schon rückgängig gemacht.');
  expect(toToast({ kind: 'readOnly' }).message).toBe(t('sync.reader.refused'));
});
