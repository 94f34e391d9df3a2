import { describe, expect, test } from 'vitest';
import { joinSteps, type RecordStep } from '../../../renderer/data/journal/recordStep';
import { takeBack } from '../../../renderer/data/writing/takeBack';
import type { AnyRecord } from '../../../shared/schema';
import { createSharedText } from '../../../shared/text/sharedText';
import { record } from '../../support/records';

const HERE = { stamp: '2026-11-28T10:00:00.000Z-0000-a', deviceId: 'a' };

function member(fields: object): AnyRecord {
  return { ...record('members', 'member:1'), updatedBy: 'a', ...fields };
}

function step(before: object, after: object): RecordStep {
  return { collection: 'members', id: 'member:1', isNew: false, before: { ...before }, after: { ...after } };
}

const created: RecordStep = { collection: 'members', id: 'member:1', isNew: true, before: {}, after: {} };
const wholeRecord = { collection: 'members', id: 'member:1', fields: [] };

describe('a field', () => {
  test('goes back where it still says what the write made it say', () => {
    expect(takeBack(member({ city: 'Bonn', phone: '1' }), step({ city: 'Ulm' }, { city: 'Bonn' }), HERE)).toEqual({
      patch: { city: 'Ulm' },
      left: undefined,
    });
  });

  test('stays where it says something newer, while the others go back', () => {
    const back = takeBack(
      member({ city: 'Köln', phone: '1' }),
      step({ city: 'Ulm', phone: '' }, { city: 'Bonn', phone: '1' }),
      HERE,
    );
    expect(back).toEqual({ patch: { phone: '' }, left: { ...wholeRecord, fields: ['city'] } });
  });

  test('that somebody put back already is neither changed nor missed', () => {
    expect(takeBack(member({ city: 'Ulm' }), step({ city: 'Ulm' }, { city: 'Bonn' }), HERE)).toEqual({
      patch: {},
      left: undefined,
    });
  });

  test('stays TLP:RED: what was written under it would go out without a question', () => {
    const note = { ...record('notes', 'note:1', { tlp: 'TLP:RED' }), updatedBy: 'a' };
    const change = (before: string, after: string): RecordStep => ({
      collection: 'notes',
      id: note.id,
      isNew: false,
      before: { tlp: before },
      after: { tlp: after },
    });
    expect(takeBack({ ...note }, change('TLP:GREEN', 'TLP:RED'), HERE)).toEqual({
      patch: {},
      left: { collection: 'notes', id: note.id, fields: ['tlp'], because: 'confidential' },
    });
    expect(takeBack({ ...note, tlp: 'TLP:GREEN' }, change('TLP:RED', 'TLP:GREEN'), HERE)).toMatchObject({
      patch: { tlp: 'TLP:RED' },
    });
  });

  test('with a text of several people goes back as an edit of what they have now, or stays', () => {
    const [before, after] = [createSharedText('Ulm berichtet.'), createSharedText('Bonn berichtet.')];
    const item = { ...record('agendaItems', 'agendaItem:1'), body: after };
    const change: RecordStep = {
      collection: 'agendaItems',
      id: item.id,
      isNew: false,
      before: { body: before },
      after: { body: after },
    };
    expect(takeBack(item, change, HERE).patch['body']).toMatchObject({ text: 'Ulm berichtet.' });
    const newer = { ...item, body: createSharedText('Bonn berichtet ausführlich.') };
    expect(takeBack(newer, change, HERE)).toMatchObject({ patch: {}, left: { fields: ['body'] } });
  });
});

describe('a list', () => {
  const [x, y, z] = ['x', 'y', 'z'].map((id) => ({
    id,
    office: id,
    department: '',
    institutionId: '',
    from: '',
    to: '',
  }));

  test('loses the item that the write added, and keeps those that came later', () => {
    const change = step({ positions: [x] }, { positions: [x, y] });
    expect(takeBack(member({ positions: [x, y, z] }), change, HERE)).toEqual({
      patch: { positions: [x, z] },
      left: undefined,
    });
  });

  test('keeps what was said later of an item that the write changed', () => {
    const [changed, later] = [
      { ...y, office: 'CDO' },
      { ...y, office: 'CIO', department: 'IT' },
    ];
    const back = takeBack(
      member({ positions: [x, later] }),
      step({ positions: [x, y] }, { positions: [x, changed] }),
      HERE,
    );
    expect(back).toEqual({ patch: {}, left: { ...wholeRecord, fields: ['positions'] } });
  });

  test('of plain values goes back value by value', () => {
    const change = step({ seeks: ['topic:a'] }, { seeks: ['topic:a', 'topic:b'] });
    expect(takeBack(member({ seeks: ['topic:a', 'topic:b', 'topic:c'] }), change, HERE).patch).toEqual({
      seeks: ['topic:a', 'topic:c'],
    });
  });
});

describe('a record', () => {
  test('that the write made goes into the trash, unless a colleague has gone on writing it', () => {
    expect(takeBack(member({ city: 'typed since' }), created, HERE).patch).toEqual({ deletedAt: HERE.stamp });
    expect(takeBack(member({ updatedBy: 'b' }), created, HERE)).toEqual({ patch: {}, left: wholeRecord });
    expect(takeBack(member({ deletedAt: HERE.stamp }), created, HERE)).toEqual({ patch: {}, left: undefined });
  });

  test('comes back from the trash, but not where a colleague deleted it, too', () => {
    const removal = step({ deletedAt: '' }, { deletedAt: 'mine' });
    expect(takeBack(member({ deletedAt: 'mine' }), removal, HERE).patch).toEqual({ deletedAt: '' });
    expect(takeBack(member({ deletedAt: 'theirs' }), removal, HERE)).toMatchObject({
      patch: {},
      left: { fields: ['deletedAt'] },
    });
  });

  test('that is gone or in the trash is left alone', () => {
    const change = step({ city: 'Ulm' }, { city: 'Bonn' });
    expect(takeBack(undefined, change, HERE)).toEqual({ patch: {}, left: wholeRecord });
    expect(takeBack(member({ city: 'Bonn', deletedAt: 'x' }), change, HERE)).toEqual({ patch: {}, left: wholeRecord });
  });
});

test('steps in quick succession are one, from before the first to after the last', () => {
  const joined = joinSteps([step({ city: '' }, { city: 'U' })], [step({ city: 'U' }, { city: 'Ulm' })]);
  expect(joined).toEqual([step({ city: '' }, { city: 'Ulm' })]);
});
