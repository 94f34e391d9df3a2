import { beforeEach, describe, expect, test } from 'vitest';
import { designDocument } from '../../../shared/sync/designDocument';
import type { CouchDocument } from '../../../shared/sync/wire';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import type { Snapshot } from '../../support/fakeCouch/database';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';

/**
 * What two laptops do when the server is not what they left it as: set back, created again, another one, touched by other tools,
 * or saying no. Over 400 lines, since every case starts from the same small network and ends with the same question whether
 * all agree; apart, they would share more than they hold.
 */

const MINUTE = 60_000;
let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;

beforeEach(async () => {
  simulation = createSimulation(2);
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  await a.session().repositories.members.create({ familyName: 'Weiß', city: 'Köln' }, { id: 'member:1' });
  await simulation.converge();
});

function expectAgreement(): void {
  for (const laptop of [a, b]) {
    expect(simulation.contentsOf(laptop)).toEqual(simulation.serverContents());
    expect(laptop.status()).toEqual({ kind: 'upToDate' });
    expect(laptop.defects()).toEqual([]);
  }
}

function city(of: SimulatedLaptop, id = 'member:1'): unknown {
  return of.session().repositories.members.get(id)?.city;
}

describe('a database that was set back to a backup', () => {
  let backup: Snapshot;

  beforeEach(async () => {
    const database = simulation.couch.database();
    if (!database) throw new Error('no database');
    backup = database.snapshot();
    await a.session().repositories.members.update('member:1', { city: 'Bonn' });
    await a.session().repositories.members.create({ familyName: 'Koch' }, { id: 'member:2' });
    await simulation.converge();
    b.setOnline(false);
    await b.session().repositories.members.update('member:1', { phone: '030 1' });
    simulation.couch.create(backup);
    b.setOnline(true);
    await simulation.converge();
  });

  test('stops the sync of every laptop that knew more, and changes nothing', () => {
    for (const laptop of [a, b]) {
      expect(laptop.status()).toMatchObject({ kind: 'interrupted', error: 'wrongDatabase', blocked: true });
      expect(laptop.session().sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'setBack' });
      expect(city(laptop)).toBe('Bonn');
    }
    expect(simulation.serverContents()['member:1']).toMatchObject({ city: 'Köln' });
  });

  test('is brought up to date by a laptop that is told that it is right', async () => {
    await a.session().sync.reconcile('mineWins');
    await simulation.time.pass(MINUTE);
    expect(simulation.serverContents()).toMatchObject({
      'member:1': { city: 'Bonn', contested: [] },
      'member:2': { familyName: 'Koch' },
    });
    if (b.status().kind !== 'upToDate') await b.session().sync.reconcile('mineWins');
    await simulation.converge();
    expect(simulation.serverContents()['member:1']).toMatchObject({ city: 'Bonn', phone: '030 1' });
    expectAgreement();
  });

  test('is taken over, but for edits that nobody has seen yet', async () => {
    await a.session().sync.reconcile('serverWins');
    await b.session().sync.reconcile('serverWins');
    await simulation.converge();
    expect(city(a)).toBe('Köln');
    expect(a.session().repositories.members.get('member:2')).toBeUndefined();
    expect(simulation.serverContents()['member:1']).toMatchObject({ phone: '030 1' });
    expectAgreement();
  });

  test('leaves a restore point behind, from which all comes back', async () => {
    await a.session().sync.reconcile('serverWins');
    await simulation.converge();
    const [point] = await a.session().restore.list();
    expect(point).toMatchObject({ reason: 'reconcile' });
    expect(await a.session().restore.bringBack(point?.id ?? '')).toBe(2);
    expect(city(a)).toBe('Bonn');
    expect(a.session().repositories.members.get('member:2')?.familyName).toBe('Koch');
  });
});

describe('a database that was deleted and made anew', () => {
  let backup: Snapshot | undefined;

  beforeEach(async () => {
    await a.session().repositories.members.create({ familyName: 'Koch' }, { id: 'member:2' });
    await simulation.converge();
    backup = simulation.couch.database()?.snapshot();
    simulation.couch.drop();
    await a.session().repositories.members.update('member:1', { city: 'Ulm' });
    await simulation.time.pass(MINUTE);
  });

  test('is missed while it is gone', () => {
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'notFound', blocked: true, unsent: 1 });
  });

  test('is found again by itself once it is there, without anybody waking the laptop', async () => {
    simulation.couch.create(backup);
    await simulation.time.pass(3 * MINUTE);
    expect(a.status()).toEqual({ kind: 'upToDate' });
    expect(simulation.serverContents()['member:1']).toMatchObject({ city: 'Ulm' });
  });

  test('is noticed, and not a single edit goes into it unasked', async () => {
    simulation.couch.create();
    await simulation.converge();
    expect(a.session().sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'emptied' });
    expect(simulation.serverContents()).toEqual({});
  });

  test('is noticed while the connection stands, too', async () => {
    simulation.couch.create();
    await simulation.converge();
    await a.session().sync.reconcile('mineWins');
    await simulation.converge();
    if (b.status().kind !== 'upToDate') await b.session().sync.reconcile('serverWins');
    await simulation.converge();
    expectAgreement();
    // Exchanged between two polls, without the connection failing.
    simulation.couch.drop();
    simulation.couch.create();
    await a.session().repositories.members.update('member:1', { phone: '0731 1' });
    await simulation.time.pass(2 * MINUTE);
    expect(a.session().sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'emptied' });
    expect(simulation.serverContents()).toEqual({});
  });

  test('is filled from a laptop, and the others join it', async () => {
    simulation.couch.create();
    await simulation.converge();
    await a.session().sync.reconcile('mineWins');
    await simulation.converge();
    expect(simulation.serverContents()).toMatchObject({
      'member:1': { city: 'Ulm' },
      'member:2': { familyName: 'Koch' },
      'network:main': { databaseId: 'identity-1' },
    });
    if (b.status().kind !== 'upToDate') await b.session().sync.reconcile('serverWins');
    await simulation.converge();
    expectAgreement();
  });
});

describe('a database of another network', () => {
  beforeEach(async () => {
    simulation.couch.drop();
    const other = simulation.couch.create();
    putAsAdmin(other, envelope('network:main', { title: 'Anderes', databaseId: 'identity-2' }));
    putAsAdmin(other, envelope('member:9', { familyName: 'Fremd' }));
    await simulation.converge();
  });

  test('is not synced with', () => {
    expect(a.session().sync.snapshot().trouble).toEqual({ type: 'wrongDatabase', cause: 'replaced' });
    expect(a.session().repositories.members.get('member:9')).toBeUndefined();
    expect(memberIds()).toEqual(['member:9']);
  });

  test('is taken over whole, and nothing of ours goes into it', async () => {
    await a.session().repositories.members.update('member:1', { city: 'Ulm' });
    await a.session().sync.reconcile('serverOnly');
    await simulation.time.pass(MINUTE);
    expect(simulation.contentsOf(a)).toEqual(simulation.serverContents());
    expect(memberIds()).toEqual(['member:9']);
    expect(simulation.serverContents()['network:main']).toMatchObject({ databaseId: 'identity-2' });
    expect(await a.session().restore.list()).toMatchObject([{ reason: 'reconcile' }]);
  });

  test('becomes ours where a person wants that', async () => {
    await a.session().sync.reconcile('mineWins');
    await b.session().sync.reconcile('mineWins');
    await simulation.converge();
    expect(simulation.serverContents()).toMatchObject({
      'network:main': { databaseId: 'identity-1', title: 'CDO-Netzwerk' },
      'member:1': { city: 'Köln' },
      'member:9': { familyName: 'Fremd' },
    });
    expectAgreement();
  });
});

test('a copy of the database under other numbers is read again and goes on', async () => {
  const snapshot = simulation.couch.database()?.snapshot();
  simulation.couch.create(snapshot);
  await b.session().repositories.members.update('member:1', { city: 'Ulm' });
  await simulation.converge();
  expect(simulation.serverContents()['member:1']).toMatchObject({ city: 'Ulm' });
  expectAgreement();
});

describe('documents that other tools wrote', () => {
  test('lacking fields, of unknown kinds and of design are survived; with fields of the wrong kind they are set aside', async () => {
    const database = simulation.couch.database();
    for (const document of [
      { _id: 'member:curl', familyName: 'Curl' },
      {
        _id: 'member:wrong',
        familyName: 7,
        positions: 'none',
        seeks: ['topic:ethics', 3],
        contested: null,
        deletedAt: false,
      },
      { _id: 'planet:1', name: 'Mars' },
      { _id: 'notes' },
      { _id: '_design/other', views: {} },
      designDocument,
    ])
      putAsAdmin(database, document);
    await simulation.converge();
    expect(a.session().repositories.members.get('member:curl')).toMatchObject({
      familyName: 'Curl',
      positions: [],
      deletedAt: '',
    });
    expect(a.session().repositories.members.get('member:wrong')).toBeUndefined();
    expect(a.session().sync.snapshot().unreadable).toMatchObject([
      { id: 'member:wrong', fields: ['familyName', 'positions', 'seeks', 'deletedAt'] },
    ]);
    expect(a.status()).toEqual({ kind: 'upToDate' });
    await a.session().repositories.members.update('member:curl', { city: 'Ulm' });
    await simulation.converge();
    expect(simulation.serverContents()['member:curl']).toMatchObject({ familyName: 'Curl', city: 'Ulm' });
  });

  test('as bare tombstones take the record away here as well, but not an edit that was not sent', async () => {
    await a.session().repositories.members.create({ familyName: 'Koch' }, { id: 'member:2' });
    await simulation.converge();
    b.setOnline(false);
    await b.session().repositories.members.update('member:2', { phone: '0221 9' });
    const database = simulation.couch.database();
    for (const id of ['member:1', 'member:2'])
      putAsAdmin(database, { _id: id, _rev: database?.shown(id)?._rev ?? '', _deleted: true });
    await simulation.time.pass(MINUTE);
    expect(a.session().repositories.members.get('member:2')).toBeUndefined();
    b.setOnline(true);
    await simulation.converge();
    expect(simulation.serverContents()['member:2']).toMatchObject({ familyName: 'Koch', phone: '0221 9' });
    expect(simulation.serverContents()['member:1']).toBeUndefined();
    expect(b.session().disputes.records()).toMatchObject([{ id: 'member:2', merges: [{ revived: true }] }]);
    expectAgreement();
  });

  test('as a tombstone written here before the edit was sent cost a handful of requests, and live edits go on', async () => {
    b.setOnline(false);
    await b.session().repositories.members.update('member:1', { phone: '0221 9' });
    const database = simulation.couch.database();
    putAsAdmin(database, { _id: 'member:1', _rev: database?.shown('member:1')?._rev ?? '', _deleted: true });
    await simulation.time.pass(MINUTE);
    const asked = simulation.couch.requests().length;
    b.setOnline(true);
    await simulation.time.pass(MINUTE);
    expect(simulation.couch.requests().length - asked).toBeLessThan(20);
    await a.session().repositories.members.create({ familyName: 'Neu' }, { id: 'member:3' });
    await simulation.time.pass(MINUTE);
    expect(b.session().repositories.members.get('member:3')?.familyName).toBe('Neu');
    expect(simulation.serverContents()['member:1']).toMatchObject({ phone: '0221 9' });
    expectAgreement();
  });

  test('of a newer schema are left alone, counted, and our edit of one waits with its reason', async () => {
    const database = simulation.couch.database();
    const shown = database?.shown('member:1');
    b.setOnline(false);
    await b.session().repositories.members.update('member:1', { phone: '030 1' });
    putAsAdmin(database, { ...shown, _id: 'member:1', schemaVersion: 99, city: { name: 'Ulm' } });
    putAsAdmin(database, envelope('member:9', { schemaVersion: 99 }));
    b.setOnline(true);
    await simulation.converge();
    expect(a.session().sync.snapshot().newer).toBe(2);
    expect(city(a)).toBe('Köln');
    expect(b.status()).toEqual({ kind: 'refused', refused: 1, unsent: 1 });
    expect(b.session().repositories.members.get('member:1')?.refused).toMatchObject({ reason: 'newer_schema' });
  });
});

describe('versions side by side, as two replicated servers leave them', () => {
  const ANCESTOR = '1-a0';

  function graft(rev: string, fields: Readonly<Record<string, unknown>>): void {
    simulation.couch
      .database()
      ?.graft({ ...envelope('member:5', fields), _rev: rev }, rev === ANCESTOR ? [rev] : [rev, ANCESTOR]);
  }

  test('are merged against what they came from, and the losing one goes', async () => {
    graft(ANCESTOR, { familyName: 'Graf', city: 'Köln', updatedAt: stamp(1) });
    await simulation.converge();
    graft('2-b', { familyName: 'Graf', city: 'Bonn', updatedAt: stamp(2), updatedBy: 'x' });
    graft('2-c', { familyName: 'Graf', city: 'Köln', phone: '030 5', updatedAt: stamp(3), updatedBy: 'y' });
    await simulation.converge();
    expect(simulation.serverContents()['member:5']).toMatchObject({ city: 'Bonn', phone: '030 5', contested: [] });
    expect(simulation.couch.database()?.shown('member:5')?._conflicts).toBeUndefined();
    expectAgreement();
  });

  test('keep both values where both changed the same', async () => {
    graft(ANCESTOR, { city: 'Köln', updatedAt: stamp(1) });
    graft('2-b', { city: 'Bonn', updatedAt: stamp(2), updatedBy: 'x' });
    graft('2-c', { city: 'Ulm', updatedAt: stamp(3), updatedBy: 'y' });
    await simulation.converge();
    expect(simulation.serverContents()['member:5']).toMatchObject({
      city: 'Ulm',
      contested: [{ id: 'city', value: '"Bonn"', by: 'x' }],
    });
    expect(simulation.couch.database()?.shown('member:5')?._conflicts).toBeUndefined();
    expectAgreement();
  });
});

describe('rights', () => {
  test('revoked in mid-session stop the sending, and nothing else', async () => {
    putAsAdmin(simulation.couch.database(), designDocument);
    a.setRoles(['reader']);
    await a.session().repositories.members.update('member:1', { phone: '0221 1' });
    await b.session().repositories.members.update('member:1', { city: 'Ulm' });
    await simulation.time.pass(2 * MINUTE);
    expect(a.status()).toEqual({ kind: 'readOnly', unsent: 1 });
    expect(a.session().repositories.members.get('member:1')).toMatchObject({
      phone: '0221 1',
      city: 'Ulm',
      pending: 1,
      refused: null,
    });
    expect(await a.session().repositories.members.update('member:1', { phone: '0221 2' })).toBeUndefined();
    a.setRoles(['coordinator']);
    await simulation.converge();
    expect(simulation.serverContents()['member:1']).toMatchObject({ phone: '0221 1', city: 'Ulm' });
    expectAgreement();
  });

  test('of a reader are known after a restart without network', async () => {
    a.setRoles(['reader']);
    await simulation.converge();
    a.setOnline(false);
    await a.restart();
    expect(a.session().sync.snapshot().access).toBe('read');
    expect(await a.session().repositories.members.update('member:1', { phone: '1' })).toBeUndefined();
  });

  test('that a node of a cluster does not know of yet are found again without anybody', async () => {
    simulation.couch.setFault(() => ({
      status: 403,
      body: '{"error":"forbidden","reason":"You are not allowed to access this db."}',
    }));
    await a.session().repositories.members.update('member:1', { city: 'Ulm' });
    a.session().sync.wake();
    await simulation.time.pass(5000);
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'forbidden', blocked: true, unsent: 1 });
    simulation.couch.setFault(undefined);
    await simulation.time.pass(2 * MINUTE);
    expectAgreement();
  });

  test('a login that the server no longer knows blocks the sync and touches nothing', async () => {
    a.setRoles(undefined);
    await a.session().repositories.members.update('member:1', { city: 'Ulm' });
    await simulation.time.pass(2 * MINUTE);
    expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'unauthorised', blocked: true, unsent: 1 });
    expect(city(a)).toBe('Ulm');
    expect(a.session().repositories.network.snapshot().records.length).toBeGreaterThan(0);
    a.setRoles(['coordinator']);
    await simulation.converge();
    expectAgreement();
  });
});

test('a login that was locked out waits some minutes, says so, and goes on by itself', async () => {
  a.setRoles(undefined);
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const asked = simulation.couch.requests().length;
    a.session().sync.wake();
    await simulation.time.pass(1000);
    // One login at a time: each attempt with a wrong password counts.
    expect(simulation.couch.requests().length - asked).toBeLessThanOrEqual(1 + (attempt === 0 ? 1 : 0));
  }
  a.setRoles(['coordinator']);
  a.session().sync.wake();
  await simulation.time.pass(1000);
  expect(a.status()).toMatchObject({ kind: 'interrupted', error: 'locked', blocked: false });
  await simulation.time.pass(7 * MINUTE);
  expectAgreement();
});

describe('a record that the server will not have', () => {
  test('nor refuses, however often it is sent, is set aside by name, and everything else goes on', async () => {
    simulation.couch.setFault(({ path, body }) =>
      path.startsWith('/_bulk_docs') && body?.includes('member:1') === true
        ? { status: 201, body: '[{"id":"member:1","error":"conflict","reason":"Document update conflict."}]' }
        : undefined,
    );
    await a.session().repositories.members.update('member:1', { city: 'Ulm' });
    const asked = simulation.couch.requests().length;
    await simulation.time.pass(MINUTE);
    expect(simulation.couch.requests().length - asked).toBeLessThan(30);
    expect(a.session().sync.unsent()).toMatchObject([{ id: 'member:1', refused: { status: 409 } }]);
    await a.session().repositories.members.create({ familyName: 'Koch' }, { id: 'member:2' });
    await simulation.time.pass(MINUTE);
    expect(b.session().repositories.members.get('member:2')?.familyName).toBe('Koch');
    expect(a.status()).toEqual({ kind: 'refused', refused: 1, unsent: 1 });
    await simulation.converge();
    expect(simulation.serverContents()['member:1']).toMatchObject({ city: 'Ulm' });
    expectAgreement();
  });

  test('in the middle of a batch is set aside by name, and the others go', async () => {
    putAsAdmin(simulation.couch.database(), {
      _id: '_design/rule',
      validate_doc_update: "function (doc) { if (doc.familyName === 'Verboten') throw { forbidden: 'not this one' }; }",
    });
    const ids = Array.from({ length: 50 }, (_, index) => `member:n${index}`);
    await a
      .session()
      .repositories.members.createMany(
        ids.map((id, index) => ({ id, draft: { familyName: index === 25 ? 'Verboten' : `Name ${index}` } })),
      );
    await simulation.time.pass(MINUTE);
    expect(a.status()).toEqual({ kind: 'refused', refused: 1, unsent: 1 });
    expect(a.session().sync.unsent()).toMatchObject([
      { id: 'member:n25', refused: { status: 403, reason: 'not this one' } },
    ]);
    expect(Object.keys(simulation.serverContents()).filter((id) => id.startsWith('member:n'))).toHaveLength(49);
    await a.session().repositories.members.update('member:n25', { familyName: 'Erlaubt' });
    await simulation.converge();
    expectAgreement();
  });

  test('because it is too large for the server waits with that reason, and the others go', async () => {
    simulation.couch.setFault(({ path }) =>
      path.startsWith('/_bulk_docs') && tooLarge() ? { status: 413, body: '<html>413</html>' } : undefined,
    );
    let sent = 0;
    function tooLarge(): boolean {
      sent += 1;
      // The whole batch, then the half with the large one, then the large one alone.
      return [1, 2, 3].includes(sent);
    }
    await a.session().repositories.members.createMany([
      { id: 'member:l1', draft: { notes: 'x'.repeat(1000) } },
      { id: 'member:l2', draft: {} },
      { id: 'member:l3', draft: {} },
    ]);
    await simulation.time.pass(MINUTE);
    expect(a.session().sync.unsent()).toMatchObject([
      { id: 'member:l1', refused: { status: 413, reason: 'too_large' } },
    ]);
    expect(Object.keys(simulation.serverContents())).toEqual(expect.arrayContaining(['member:l2', 'member:l3']));
  });
});

function memberIds(): readonly string[] {
  return Object.keys(simulation.serverContents()).filter((id) => id.startsWith('member:'));
}

function stamp(hour: number): string {
  return `2026-11-20T0${hour}:00:00.000Z-0000-x`;
}

function envelope(id: string, fields: Readonly<Record<string, unknown>>): CouchDocument {
  return {
    _id: id,
    schemaVersion: 1,
    createdAt: '',
    createdBy: '',
    updatedAt: '',
    updatedBy: '',
    deletedAt: '',
    contested: [],
    ...fields,
  };
}
