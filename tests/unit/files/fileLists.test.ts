import { describe, expect, test } from 'vitest';
import { fileIdsOf, filesOf, pastedName, renamed } from '../../../shared/domain/files';
import { withDefaults } from '../../../shared/schema/records';
import { undoAll } from '../../../renderer/undo/undoAll';
import type { TakenBack } from '../../../renderer/data';

const file = (id: string, name: string, targetId: string, createdAt = '') => ({
  ...withDefaults('files', { id, name, targetId }),
  createdAt,
});

describe('files of a record', () => {
  const files = [
    file('file:1', 'Zeitplan 10.pdf', 'note:a'),
    file('file:2', 'Zeitplan 9.pdf', 'note:a'),
    file('file:3', 'Ärzte.pdf', 'note:b'),
    file('file:4', 'zeitplan 9.pdf', 'note:a', '2026'),
  ];
  test('are in the order of their names as Germans read them, of equal ones the earlier first', () =>
    expect(filesOf(files, 'note:a').map(({ id }) => id)).toEqual(['file:2', 'file:4', 'file:1']));
  test('go with all records that they hang on', () =>
    expect(fileIdsOf(files, ['note:b', 'note:c'])).toEqual(['file:3']));
});

describe('a new name', () => {
  test.each([
    ['Vermerk.pdf', 'Rechtslage', 'Rechtslage.pdf'],
    ['Vermerk.pdf', ' Rechtslage.PDF ', 'Rechtslage.PDF'],
    ['Vermerk.pdf', 'Rechtslage.exe', 'Rechtslage.exe.pdf'],
    ['Vermerk.pdf', 'Stand 30.11.', 'Stand 30.11..pdf'],
    ['ohne', 'anders', 'anders'],
  ])('%s, typed “%s”', (old, typed, expected) => expect(renamed(old, typed)).toBe(expected));
  test('of what is pasted says when, and which of them it is in that minute', () => {
    const taken: string[] = [];
    for (const name of ['image.png', 'image.jpg', 'image.png', ''])
      taken.push(pastedName(name, '2026-11-30T10:05', 'Bild', taken));
    expect(taken).toEqual([
      'Bild 2026-11-30 10.05.png',
      'Bild 2026-11-30 10.05 (2).jpg',
      'Bild 2026-11-30 10.05 (3).png',
      'Bild 2026-11-30 10.05 (4).png',
    ]);
    expect(pastedName('image.png', '2026-11-30T10:06', 'Bild', taken)).toBe('Bild 2026-11-30 10.06.png');
  });
});

describe('several writes taken back as one', () => {
  const step = { kind: 'create', collection: 'files', count: 1, recordId: 'file:1' } as const;
  const handle = (taken: TakenBack, order: string[], name: string) => ({
    async undo() {
      order.push(name);
      return taken;
    },
  });
  test('the latest first, and what was left of one is told of all', async () => {
    const order: string[] = [];
    const undone = { kind: 'undone', step } as const;
    const all = undoAll([handle({ kind: 'gone' }, order, 'first'), handle(undone, order, 'second')]);
    expect(await all.undo()).toEqual({ kind: 'gone' });
    expect(order).toEqual(['second', 'first']);
    expect(await undoAll([handle(undone, [], 'only')]).undo()).toEqual(undone);
  });
});
