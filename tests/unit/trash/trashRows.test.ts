import { describe, expect, it } from 'vitest';
import { filterTrash, toTrashRows } from '../../../renderer/features/trash/trashRows';
import type { AnyRecord, CollectionName } from '../../../shared/schema';
import { formatStamp } from '../../../shared/sync/clock';
import { record } from '../../support/records';

const words = {
  kindOf: ({ id }: AnyRecord) => id.split(':')[0] ?? '',
  titleOf: ({ id }: AnyRecord) => id,
  context: {
    get: (id: string): AnyRecord | undefined => (id === 'note:stayed' ? { ...record('notes', id, {}) } : undefined),
  },
};
const NOON = Date.parse('2026-11-29T12:00:00Z');

/** @param second after noon */
function deleted(collection: CollectionName, id: string, second: number, fields: object = {}, by = 'a'): AnyRecord {
  const deletedAt = formatStamp({ ms: NOON + second * 1000, counter: 0, deviceId: by });
  return { ...record(collection, id, fields), deletedAt };
}

function idsOf(...records: readonly AnyRecord[]): readonly string[] {
  return toTrashRows(records, words).map(({ id }) => id);
}

describe('the trash', () => {
  it('shows the latest first, with who deleted it', () => {
    const rows = toTrashRows(
      [deleted('members', 'member:1', 1), { ...deleted('topics', 'topic:1', 60, {}, 'b'), updatedBy: 'c' }],
      words,
    );
    expect(rows.map(({ id, by }) => [id, by])).toEqual([
      ['topic:1', 'b'],
      ['member:1', 'a'],
    ]);
  });

  it('tells files of one name apart by what they hung on, be it there or in the trash', () => {
    const rows = toTrashRows(
      [
        deleted('files', 'file:1', 1, { targetId: 'note:stayed' }),
        deleted('files', 'file:2', 2, { targetId: 'note:gone' }),
        deleted('files', 'file:3', 3, { targetId: 'note:unknown' }),
        deleted('notes', 'note:gone', 60),
      ],
      words,
    );
    expect(rows.map(({ id, whole, from }) => [id, whole, from])).toEqual([
      ['note:gone', undefined, undefined],
      ['file:3', undefined, undefined],
      ['file:2', 'note:gone', undefined],
      ['file:1', undefined, 'note:stayed'],
    ]);
    expect(filterTrash(rows, 'stayed').map(({ id }) => id)).toEqual(['file:1']);
  });

  it('has parts in the row of the whole with which they went, and the others in rows of their own', () => {
    const rows = toTrashRows(
      [
        deleted('notes', 'note:1', 60),
        deleted('notes', 'note:2', 60, { parentId: 'note:1' }),
        deleted('notes', 'note:3', 1, { parentId: 'note:1' }),
        deleted('notes', 'note:4', 60, { parentId: 'note:1' }, 'b'),
      ],
      words,
    );
    expect(rows.map(({ id, together, whole, ids }) => [id, together, whole, ids])).toEqual([
      ['note:4', 0, 'note:1', ['note:4', 'note:1', 'note:2']],
      ['note:1', 1, undefined, ['note:1', 'note:2']],
      ['note:3', 0, 'note:1', ['note:3', 'note:1', 'note:2']],
    ]);
    expect(idsOf(deleted('notes', 'note:3', 1, { parentId: 'note:1' }))).toEqual(['note:3']);
  });

  it('leads a part of a part to the outermost whole', () => {
    const outcome = deleted('outcomes', 'outcome:1', 1, { agendaItemId: 'agendaItem:1', meetingId: 'meeting:1' });
    const item = deleted('agendaItems', 'agendaItem:1', 1, { meetingId: 'meeting:1' });
    expect(toTrashRows([outcome, item, deleted('meetings', 'meeting:1', 1)], words)).toMatchObject([
      { id: 'meeting:1', together: 2 },
    ]);
    expect(toTrashRows([outcome, item, deleted('meetings', 'meeting:1', 60)], words)).toMatchObject([
      { id: 'meeting:1', together: 0, ids: ['meeting:1'] },
      { id: 'agendaItem:1', together: 1, whole: 'meeting:1', ids: ['agendaItem:1', 'outcome:1', 'meeting:1'] },
    ]);
  });

  it('holds a record that names itself, and two that name each other', () => {
    expect(idsOf(deleted('notes', 'note:1', 1, { parentId: 'note:1' }))).toEqual(['note:1']);
    const both = [
      deleted('notes', 'note:1', 1, { parentId: 'note:2' }),
      deleted('notes', 'note:2', 1, { parentId: 'note:1' }),
    ];
    expect(idsOf(...both).toSorted()).toEqual(['note:1', 'note:2']);
  });

  it('leaves to their lists who was taken off them, and to nobody what nobody can delete', () => {
    expect(idsOf(deleted('attendance', 'attendance:1:2', 1), deleted('network', 'network:numbers-P-1', 1))).toEqual([]);
  });

  it('is searched by names and kinds, whatever the spelling', () => {
    const rows = toTrashRows([deleted('members', 'member:Größmann', 1), deleted('topics', 'topic:1', 1)], words);
    expect(filterTrash(rows, 'groessmann').map(({ id }) => id)).toEqual(['member:Größmann']);
    expect(filterTrash(rows, 'topic').map(({ id }) => id)).toEqual(['topic:1']);
    expect(filterTrash(rows, ' ')).toBe(rows);
  });
});
