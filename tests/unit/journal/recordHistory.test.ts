import { describe, expect, test } from 'vitest';
import type { JournalEntry, JournalRecord } from '../../../renderer/data/journal/journalEntry';
import { recordHistory } from '../../../renderer/data/journal/recordHistory';

const MINUTE = 60_000;
const NOTE = 'note:1';

function change(before: object, after: object, more: Partial<JournalRecord> = {}): JournalRecord {
  return {
    collection: 'notes',
    id: NOTE,
    isNew: false,
    before: { ...before },
    after: { ...after },
    by: 'a',
    at: 0,
    ...more,
  };
}

function typed(n: number, minutes: number, record: JournalRecord): JournalEntry {
  const at = minutes * MINUTE;
  return { n, since: at, at, isTyped: true, records: [{ ...record, at }] };
}

function act(n: number, minutes: number, record: JournalRecord): JournalEntry {
  const { isTyped: _typed, ...entry } = typed(n, minutes, record);
  return entry;
}

const text = (words: string): object => ({ body: { update: '', text: words } });

test('names the latest change first, by when it was written and not by when it came in', () => {
  const entries = [
    typed(1, 30, change({ title: 'A' }, { title: 'B' })),
    typed(2, 10, change(text(''), text('Gut'), { by: 'b' })),
  ];
  expect(recordHistory(entries, NOTE, '').map(({ n, by, at }) => [n, by, at])).toEqual([
    [1, 'a', 30 * MINUTE],
    [2, 'b', 10 * MINUTE],
  ]);
});

test('says nothing of other records, of how a record came to be, and of bookkeeping', () => {
  const entries: readonly JournalEntry[] = [
    act(1, 0, change({}, {}, { isNew: true })),
    { ...act(2, 1, change({ origins: [] }, { origins: ['note:2'] })) },
    act(3, 2, change({ title: 'A' }, { title: 'B' }, { id: 'note:2' })),
    act(4, 3, change({ title: 'A', merges: [] }, { title: 'B', merges: [1] })),
  ];
  expect(recordHistory(entries, NOTE, '')).toMatchObject([{ n: 4, step: { after: { title: 'B' } } }]);
  expect(recordHistory(entries, NOTE, '')[0]?.step.after).not.toHaveProperty('merges');
});

describe('what was typed in one go', () => {
  test('is one change', () => {
    const entries = [typed(1, 0, change(text(''), text('Gu'))), typed(2, 0.9, change(text('Gu'), text('Gut')))];
    expect(recordHistory(entries, NOTE, '')).toMatchObject([{ n: 1, step: { before: text(''), after: text('Gut') } }]);
  });

  test('and typed over after a pause is two: the words can be had again', () => {
    const entries = [typed(1, 0, change(text(''), text('Gut'))), typed(2, 1.5, change(text('Gut'), text('Weg')))];
    expect(recordHistory(entries, NOTE, '').map(({ step }) => step.before)).toEqual([text('Gut'), text('')]);
  });

  test('in another field after a pause is one change, but not what is typed over in the first one then', () => {
    const entries = [
      typed(1, 0, change(text(''), text('Gut'))),
      typed(2, 5, change({ title: 'A' }, { title: 'B' })),
      typed(3, 5.5, change(text('Gut'), text('Weg'))),
    ];
    expect(recordHistory(entries, NOTE, '').map(({ step }) => step.before)).toEqual([
      text('Gut'),
      { title: 'A', ...text('') },
    ]);
  });

  test('in two visits is two, however short the pause, and whatever else was typed between them', () => {
    const entries = [
      { ...typed(1, 0, change(text(''), text('Gut'))), sitting: '1' },
      typed(2, 0.1, change({ title: 'A' }, { title: 'B' })),
      { ...typed(3, 0.2, change(text('Gut'), text('Gut so'))), sitting: '1' },
      { ...typed(4, 0.3, change(text('Gut so'), text('Weg'))), sitting: '2' },
    ];
    expect(recordHistory(entries, NOTE, '').map(({ step }) => step.before)).toEqual([
      text('Gut so'),
      { title: 'A', ...text('') },
    ]);
  });

  test('in several fields is one change of them, without what is as it was', () => {
    const entries = [
      typed(1, 0, change({ title: 'A' }, { title: 'B' })),
      typed(2, 0.5, change(text(''), text('Gut'))),
      typed(3, 1, change({ title: 'B' }, { title: 'A' })),
    ];
    expect(recordHistory(entries, NOTE, '').map(({ step }) => step.after)).toEqual([text('Gut')]);
  });

  test('and was brought back is two', () => {
    const entries = [typed(1, 0, change(text(''), text('Gut'))), act(2, 2, change(text('Gut'), text('')))];
    expect(recordHistory(entries, NOTE, '')).toHaveLength(2);
  });

  test('by two people in turn is as many changes', () => {
    const entries = [
      typed(1, 0, change(text(''), text('G'))),
      typed(2, 1, change(text('G'), text('Gu'), { by: 'b' })),
      typed(3, 2, change(text('Gu'), text('Gut'))),
    ];
    expect(recordHistory(entries, NOTE, '')).toHaveLength(3);
  });
});

test('knows what was written while the record was TLP:RED, and that a label has a history of its own', () => {
  const entries = [
    typed(1, 0, change(text(''), text('offen'))),
    typed(2, 20, change({ tlp: 'TLP:GREEN' }, { tlp: 'TLP:RED' })),
    typed(3, 21, change(text('offen'), text('geheim'))),
    typed(4, 21.5, change(text('geheim'), text('offen'))),
    typed(5, 23, change({ tlp: 'TLP:RED' }, { tlp: 'TLP:GREEN' })),
    typed(6, 24, change({ title: 'A' }, { title: 'B' })),
  ];
  expect(recordHistory(entries, NOTE, 'TLP:GREEN').map(({ n, wasRed }) => [n, wasRed])).toEqual([
    [6, false],
    [5, true],
    [2, false],
    [1, false],
  ]);
});
