import { describe, expect, test } from 'vitest';
import type { AnyRecord, Member } from '../../../shared/schema';
import { withDefaults } from '../../../shared/schema/records';
import {
  decideAccepted,
  decideConflict,
  decideRefused,
  decideRemote,
  NEWER_SCHEMA,
  type Decision,
} from '../../../shared/sync/decide';
import { applyCreation, applyLocalEdit, contentOf } from '../../../shared/sync/localEdit';
import { documentToRemoteState, generationOf, recordToDocument } from '../../../shared/sync/wire';

const AT = '2026-11-24T10:00:00.000Z';
const T1 = '2026-11-23T10:00:00.000Z-0000-laptop-a';
const T2 = '2026-11-23T11:00:00.000Z-0000-laptop-a';

function member(fields: Partial<Member>): AnyRecord {
  return {
    ...withDefaults('members', {
      id: 'member:1',
      createdAt: T1,
      createdBy: 'laptop-a',
      updatedAt: T1,
      updatedBy: 'laptop-a',
      ...fields,
    }),
  };
}

const clean = member({ rev: '2-b', familyName: 'Weiß', city: 'Köln' });

function fromServer(fields: Readonly<Record<string, unknown>>, rev: string) {
  return documentToRemoteState({ ...recordToDocument({ ...clean, ...fields }, 'members'), _rev: rev });
}

function written(decision: Decision): AnyRecord {
  if (decision.kind !== 'write') throw new Error(`expected a write, got ${decision.kind}`);
  return decision.record;
}

describe('a state from the server', () => {
  test('becomes a clean record where there was none', () => {
    expect(written(decideRemote(undefined, fromServer({}, '2-b'), AT))).toMatchObject({
      id: 'member:1',
      rev: '2-b',
      pending: 0,
      base: null,
    });
  });

  test('overwrites a record without unsent edits', () => {
    expect(written(decideRemote(clean, fromServer({ city: 'Ulm' }, '3-c'), AT))).toMatchObject({
      city: 'Ulm',
      rev: '3-c',
      pending: 0,
    });
  });

  test('changes nothing when it is known already or older than what we hold', () => {
    expect(decideRemote(clean, fromServer({ city: 'Ulm' }, '2-b'), AT)).toEqual({ kind: 'keep' });
    expect(decideRemote(clean, fromServer({ city: 'Ulm' }, '1-a'), AT)).toEqual({ kind: 'keep' });
  });

  test('is merged into a record with unsent edits, which stays unsent on the new revision', () => {
    const edited = applyLocalEdit(clean, { phone: '030 1' }, T2, 'laptop-a');
    const record = written(
      decideRemote(edited, fromServer({ city: 'Ulm', updatedAt: T1, updatedBy: 'laptop-b' }, '3-c'), AT),
    );
    expect(record).toMatchObject({ city: 'Ulm', phone: '030 1', rev: '3-c', pending: 1 });
    expect(record.base).toMatchObject({ city: 'Ulm', phone: '' });
  });

  test('ends the waiting when it is our own edit coming back, its answer lost', () => {
    const edited = applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a');
    const echo = documentToRemoteState({ ...recordToDocument(edited, 'members'), _rev: '3-c' });
    expect(written(decideRemote(edited, echo, AT))).toMatchObject({ city: 'Bonn', rev: '3-c', pending: 0, base: null });
  });
});

describe('a tombstone from the server', () => {
  const tombstone = documentToRemoteState({ _id: 'member:1', _rev: '3-d', _deleted: true });

  test('takes away a record without unsent edits', () => {
    expect(decideRemote(clean, tombstone, AT)).toEqual({ kind: 'remove' });
    expect(decideRemote(undefined, tombstone, AT)).toEqual({ kind: 'keep' });
  });

  test('does not take away unsent edits: the record follows the tombstone', () => {
    const edited = applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a');
    expect(written(decideRemote(edited, tombstone, AT))).toMatchObject({ city: 'Bonn', rev: '3-d', pending: 1 });
  });

  test('agrees with a deletion of our own', () => {
    expect(decideRemote(applyLocalEdit(clean, { deletedAt: T2 }, T2, 'laptop-a'), tombstone, AT)).toEqual({
      kind: 'remove',
    });
  });
});

describe('the answer to a push', () => {
  const sent = applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a');

  test('makes the record clean on its new revision', () => {
    expect(written(decideAccepted(sent, sent, '3-c'))).toMatchObject({ rev: '3-c', pending: 0, base: null });
  });

  test('keeps an edit made since as unsent, with what was sent as its base', () => {
    const since = applyLocalEdit(sent, { phone: '030 1' }, '2026-11-23T12:00:00.000Z-0000-laptop-a', 'laptop-a');
    const record = written(decideAccepted(since, sent, '3-c'));
    expect(record).toMatchObject({ rev: '3-c', pending: 1, phone: '030 1' });
    expect(record.base).toEqual(contentOf(sent));
  });

  test('changes nothing for a record that is gone or further on', () => {
    expect(decideAccepted(undefined, sent, '3-c')).toEqual({ kind: 'keep' });
    expect(decideAccepted({ ...sent, rev: '4-d' }, sent, '3-c')).toEqual({ kind: 'keep' });
  });

  test('sets a refused record aside with the reason until it is edited', () => {
    const refusal = { status: 403, reason: 'readers may not write', at: '2026-11-23T11:00:00.000Z' };
    const refused = written(decideRefused(sent, sent, refusal));
    expect(refused).toMatchObject({ refused: refusal, pending: 1 });
    expect(applyLocalEdit(refused, { city: 'Ulm' }, T2, 'laptop-a').refused).toBeNull();
    expect(decideRefused({ ...sent, updatedAt: 'later' }, sent, refusal)).toEqual({ kind: 'keep' });
  });
});

describe('a push that the server calls a conflict', () => {
  const sent = applyLocalEdit({ ...clean, rev: '5-e' }, { city: 'Bonn' }, T2, 'laptop-a');

  test('is merged with an older revision too, as of a server restored from a backup', () => {
    const record = written(decideConflict(sent, fromServer({ phone: '030 1', updatedAt: T1 }, '2-x'), AT));
    expect(record).toMatchObject({ city: 'Bonn', phone: '030 1', rev: '2-x', pending: 1 });
  });

  test('is sent as new where the server has lost the document', () => {
    expect(written(decideConflict(sent, undefined, AT))).toMatchObject({
      city: 'Bonn',
      rev: '',
      base: null,
      pending: 1,
    });
  });

  test('waits, named, where a newer Verbund has written the document: our edit would lose fields that we do not know', () => {
    const refused = written(decideConflict(sent, { kind: 'skipped', id: sent.id, why: 'newer', needs: '' }, AT));
    expect(refused).toMatchObject({ city: 'Bonn', pending: 1, refused: { status: 409, reason: NEWER_SCHEMA, at: AT } });
  });

  test('concerns nobody once the record is gone', () => {
    expect(decideConflict(undefined, fromServer({}, '2-x'), AT)).toEqual({ kind: 'keep' });
  });
});

describe('a local edit', () => {
  test('copies the base once and keeps it over further edits', () => {
    const once = applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a');
    const twice = applyLocalEdit(once, { city: 'Ulm' }, T2, 'laptop-a');
    expect(twice.base).toMatchObject({ city: 'Köln' });
  });

  test('of a record that never was on the server has no base', () => {
    const created = applyCreation(member({}), T1, 'laptop-a');
    expect(applyLocalEdit(created, { city: 'Bonn' }, T2, 'laptop-a')).toMatchObject({
      base: null,
      rev: '',
      pending: 1,
    });
  });
});

describe('documents on the wire', () => {
  test('carry no sync state of the laptop', () => {
    const document = recordToDocument(applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a'), 'members');
    expect(document).toMatchObject({ _id: 'member:1', _rev: '2-b', schemaVersion: 1, city: 'Bonn' });
    for (const field of ['id', 'rev', 'pending', 'base', 'refused']) expect(document).not.toHaveProperty(field);
  });

  test.each([
    ['_design/verbund', {}, 'design'],
    ['settings', {}, 'foreign'],
    ['planet:1', {}, 'foreign'],
    ['member:9', { schemaVersion: 99 }, 'newer'],
  ] as const)('%s is skipped', (id, fields, why) => {
    expect(documentToRemoteState({ _id: id, _rev: '1-a', ...fields })).toMatchObject({ kind: 'skipped', id, why });
    expect(decideRemote(undefined, documentToRemoteState({ _id: id, _rev: '1-a', ...fields }), AT)).toEqual({
      kind: 'keep',
    });
  });

  test('of a form that is too new say which Verbund can read them', () => {
    const state = documentToRemoteState({ _id: 'member:9', schemaVersion: 2, needs: '0.4.0' });
    expect(state).toEqual({ kind: 'skipped', id: 'member:9', why: 'newer', needs: '0.4.0' });
  });

  test('that lack fields become whole records', () => {
    const state = documentToRemoteState({ _id: 'member:2', _rev: '1-a', familyName: 'Haas', _attachments: {} });
    const record = written(decideRemote(undefined, state, AT));
    expect(record).toMatchObject({ familyName: 'Haas', positions: [], deletedAt: '', contested: [] });
    expect(record).not.toHaveProperty('_attachments');
  });

  test('a revision tells its generation', () => {
    expect([generationOf('12-abc'), generationOf(''), generationOf('x')]).toEqual([12, 0, 0]);
  });
});

test('the successor of a tombstone is sent without a revision, which keeps the tombstone known', () => {
  const edited = applyLocalEdit(clean, { city: 'Bonn' }, T2, 'laptop-a');
  const tombstone = documentToRemoteState({ _id: 'member:1', _rev: '3-dead', _deleted: true });
  const revived = written(decideRemote(edited, tombstone, AT));
  expect(revived).toMatchObject({ rev: '3-dead', base: null, pending: 1 });
  expect(recordToDocument(revived, 'members')).not.toHaveProperty('_rev');
  expect(decideRemote(revived, tombstone, AT)).toEqual({ kind: 'keep' });
  expect(recordToDocument(edited, 'members')).toMatchObject({ _rev: '2-b' });
});
