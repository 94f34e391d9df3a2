import { describe, expect, test } from 'vitest';
import { mergeContent } from '../../../shared/sync/merge/mergeContent';
import { createSharedText, openSharedText, readSharedText, replaceText } from '../../../shared/text/sharedText';

const EARLY = '2026-11-23T10:00:00.000Z-0000-laptop-a';
const LATE = '2026-11-23T11:00:00.000Z-0000-laptop-b';

const base = {
  id: 'member:1',
  createdAt: EARLY,
  createdBy: 'laptop-a',
  updatedAt: EARLY,
  updatedBy: 'laptop-a',
  deletedAt: '',
  contested: [],
  city: 'Köln',
  phone: '',
  seeks: ['topic:ethics', 'topic:trends'],
  positions: [
    { id: 'p1', office: 'CDO', to: '' },
    { id: 'p2', office: 'CIO', to: '' },
  ],
};
const byA = { updatedAt: '2026-11-23T10:30:00.000Z-0000-laptop-a', updatedBy: 'laptop-a' };
const byB = { updatedAt: LATE, updatedBy: 'laptop-b' };

describe('merging two states of a record', () => {
  test("takes each side's change where the fields differ", () => {
    const { content, contestedFields } = mergeContent(
      base,
      { ...base, ...byA, city: 'Bonn' },
      { ...base, ...byB, phone: '030 1' },
    );
    expect(content).toMatchObject({ city: 'Bonn', phone: '030 1', updatedAt: LATE, updatedBy: 'laptop-b' });
    expect(contestedFields).toEqual([]);
  });

  test('lets the later edit of the same field win and keeps the other value for a person to decide', () => {
    const { content, contestedFields } = mergeContent(
      base,
      { ...base, ...byA, city: 'Bonn' },
      { ...base, ...byB, city: 'Ulm' },
    );
    expect(content['city']).toBe('Ulm');
    expect(contestedFields).toEqual(['city']);
    expect(content['contested']).toEqual([{ id: 'city', value: '"Bonn"', at: byA.updatedAt, by: 'laptop-a' }]);
  });

  test('does not contest what both sides changed alike', () => {
    const { content } = mergeContent(base, { ...base, ...byA, city: 'Ulm' }, { ...base, ...byB, city: 'Ulm' });
    expect(content).toMatchObject({ city: 'Ulm', contested: [] });
  });

  test('merges lists item by item, additions and removals of both sides included', () => {
    const local = {
      ...base,
      ...byA,
      positions: [
        { id: 'p1', office: 'CDO', to: '2026-10' },
        { id: 'p2', office: 'CIO', to: '' },
        { id: 'p3', office: 'Dezernentin', to: '' },
      ],
    };
    const remote = { ...base, ...byB, positions: [{ id: 'p1', office: 'Chief Digital Officer', to: '' }] };
    expect(mergeContent(base, local, remote).content['positions']).toEqual([
      { id: 'p1', office: 'Chief Digital Officer', to: '2026-10' },
      { id: 'p3', office: 'Dezernentin', to: '' },
    ]);
  });

  test('keeps an item that one side edited and the other removed', () => {
    const local = {
      ...base,
      ...byA,
      positions: [
        { id: 'p1', office: 'CDO', to: '' },
        { id: 'p2', office: 'CIO der Stadt', to: '' },
      ],
    };
    const remote = { ...base, ...byB, positions: [{ id: 'p1', office: 'CDO', to: '' }] };
    expect(mergeContent(base, local, remote).content['positions']).toEqual([
      { id: 'p1', office: 'CDO', to: '' },
      { id: 'p2', office: 'CIO der Stadt', to: '' },
    ]);
  });

  test('merges sets: what either side added is in, what either side removed is out', () => {
    const local = { ...base, ...byA, seeks: ['topic:trends', 'topic:legal-tech'] };
    const remote = { ...base, ...byB, seeks: ['topic:ethics', 'topic:trends', 'topic:resources'] };
    expect(mergeContent(base, local, remote).content['seeks']).toEqual([
      'topic:trends',
      'topic:resources',
      'topic:legal-tech',
    ]);
  });

  test('joins two offline edits of one text letter by letter', () => {
    const body = createSharedText('Ulm berichtet.');
    const edit = (text: string) => {
      const doc = openSharedText(body);
      replaceText(doc, text);
      return readSharedText(doc);
    };
    const { content, contestedFields } = mergeContent(
      { ...base, body },
      { ...base, ...byA, body: edit('Heute: Ulm berichtet.') },
      { ...base, ...byB, body: edit('Ulm berichtet. Köln auch.') },
    );
    expect(content['body']).toMatchObject({ text: 'Heute: Ulm berichtet. Köln auch.' });
    expect(contestedFields).toEqual([]);
  });

  test('lets an edit beat a deletion, whichever came later, and says so', () => {
    const deleted = { ...base, ...byB, deletedAt: LATE };
    const edited = { ...base, ...byA, city: 'Bonn' };
    for (const [local, remote] of [
      [deleted, edited],
      [edited, deleted],
    ] as const) {
      const { content, revived } = mergeContent(base, local, remote);
      expect(content).toMatchObject({ deletedAt: '', city: 'Bonn' });
      expect(revived).toBe(true);
    }
  });

  test('keeps a deletion that nobody contradicted, and one that both made', () => {
    const deleted = { ...base, ...byB, deletedAt: LATE };
    expect(mergeContent(base, base, deleted).content['deletedAt']).toBe(LATE);
    expect(mergeContent(base, { ...base, ...byA, deletedAt: EARLY }, deleted).content['deletedAt']).toBe(LATE);
    expect(mergeContent(deleted, { ...deleted, deletedAt: '' }, deleted).content['deletedAt']).toBe('');
  });

  test('drops a contested entry that one side settled and keeps the rest', () => {
    const entry = (id: string) => ({ id, value: '"x"', at: EARLY, by: 'laptop-c' });
    const contested = { ...base, contested: [entry('city'), entry('phone')] };
    const { content } = mergeContent(
      contested,
      { ...contested, ...byA, contested: [entry('phone')] },
      { ...contested, ...byB },
    );
    expect(content['contested']).toEqual([entry('phone')]);
  });

  test('without a base, as for two records born under one natural key, contests what differs', () => {
    const { content, contestedFields } = mergeContent({}, { ...base, ...byA, city: 'Bonn' }, { ...base, ...byB });
    expect(content['city']).toBe('Köln');
    expect(contestedFields).toEqual(['city']);
  });

  test('carries fields of a newer version that it does not know', () => {
    expect(mergeContent(base, { ...base, ...byA }, { ...base, ...byB, pronouns: 'sie' }).content['pronouns']).toBe(
      'sie',
    );
  });
});
