import { beforeEach, describe, expect, test } from 'vitest';
import { designDocument } from '../../../shared/sync/designDocument';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { RED } from '../../../shared/schema/confidentiality';
import { planErasure } from '../../../shared/domain/erasure';
import { putAsAdmin } from '../../support/fakeCouch/fakeCouch';
import { createSimulation, foundNetwork, type SimulatedLaptop, type Simulation } from '../../support/simulation';
import { bytesOf, fileOf } from '../../support/testFiles';

// Over 400 lines, since it is one lane between the same laptops, and each case one thing that may meet a file on it.
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let simulation: Simulation;
let a: SimulatedLaptop;
let b: SimulatedLaptop;
let note: string;
const SMALL = bytesOf(1, 1_000);
const LARGE = bytesOf(2, 2 * CHUNK_BYTES + 5);

beforeEach(async () => {
  simulation = createSimulation(1);
  putAsAdmin(simulation.couch.database(), designDocument);
  a = await simulation.laptop('laptop-a');
  b = await simulation.laptop('laptop-b');
  await foundNetwork(a);
  note = (await a.session().repositories.notes.create({ title: 'Notiz' })).id;
  await simulation.converge();
});

async function add(
  on: SimulatedLaptop,
  bytes: Uint8Array<ArrayBuffer>,
  target = note,
  name = 'a.pdf',
): Promise<string> {
  const added = await on.session().files.add(target, fileOf(name, bytes));
  if (!added.ok) throw new Error(added.error);
  return added.value.id;
}

async function bytesOn(laptop: SimulatedLaptop, id: string): Promise<Uint8Array | string> {
  const read = await laptop.session().files.read(id);
  return read.ok ? new Uint8Array(await read.value.arrayBuffer()) : read.error.kind;
}

const chunksOnServer = (): readonly string[] =>
  (simulation.couch.database()?.all() ?? []).flatMap(({ _id: id }) => (id.startsWith('chunk:') ? [id] : []));

const chunkRequests = (): readonly string[] =>
  simulation.couch
    .requests()
    .filter(({ method, body }) => method === 'POST' && body?.includes('"data":') === true)
    .map(({ body }) => /chunk:[0-9a-f]+/u.exec(body ?? '')?.[0] ?? '');

describe('a file', () => {
  test('comes to the other laptop, and each says how far it is', async () => {
    const id = await add(a, LARGE);
    expect(a.session().files.state(id)).toMatchObject({ kind: 'sending', done: 0 });
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(b, id)).toEqual(LARGE);
    expect([a, b].map((laptop) => laptop.session().files.state(id))).toEqual([{ kind: 'here' }, { kind: 'here' }]);
    expect(a.session().files.lane()).toMatchObject({ state: { kind: 'idle' }, toSend: { files: 0, bytes: 0 } });
    expect(b.session().files.lane().stored).toBe(LARGE.byteLength);
    expect(a.defects()).toEqual([]);
    expect(b.defects()).toEqual([]);
  });

  test('that is small comes before a large one', async () => {
    a.setOnline(false);
    await add(a, LARGE, note, 'groß.pdf');
    const small = await add(a, SMALL, note, 'klein.pdf');
    a.setOnline(true);
    await simulation.time.pass(MINUTE);
    const [first] = a.session().repositories.files.get(small)?.chunks ?? [];
    expect(chunkRequests()[0]).toBe(`chunk:${String(first)}`);
  });

  test('sends what two have in common once', async () => {
    const meeting = (await a.session().repositories.meetings.create({ title: 'Treffen' })).id;
    await add(a, LARGE);
    await add(a, LARGE, meeting);
    await simulation.time.pass(MINUTE);
    expect(chunkRequests()).toHaveLength(3);
  });

  test('waits while records are unsent', async () => {
    simulation.couch.setFault(({ body }) =>
      body?.includes('"member:') === true ? { status: 503, body: '{}' } : undefined,
    );
    await a.session().repositories.members.create({ familyName: 'Weiß' });
    await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    expect(chunkRequests()).toEqual([]);
    simulation.couch.setFault(undefined);
    await simulation.converge();
    expect(chunksOnServer()).toHaveLength(1);
  });

  test('stands still while a person has paused it, also over a restart', async () => {
    await a.session().files.pause();
    const id = await add(a, SMALL);
    await a.restart();
    await simulation.time.pass(MINUTE);
    expect(a.session().files.lane().state).toEqual({ kind: 'paused' });
    expect(b.session().files.state(id)).toEqual({ kind: 'missing', why: 'notOnServer' });
    await a.session().files.resume();
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('goes on where it was after the power went out', async () => {
    const id = await add(a, LARGE);
    // The record goes first; the server has a first chunk when it happens.
    simulation.couch.setFault(({ body }) => {
      if (body?.includes('"data":') === true && chunksOnServer().length === 1) return 'cutBefore';
      return undefined;
    });
    await simulation.time.pass(MINUTE);
    expect(chunksOnServer()).toHaveLength(1);
    await a.crash();
    simulation.couch.setFault(undefined);
    const before = chunkRequests().length;
    await simulation.converge();
    expect(chunkRequests().length - before).toBe(2);
    expect(await bytesOn(b, id)).toEqual(LARGE);
  });

  test('is fetched only on request where this laptop is told so', async () => {
    await b.session().files.setOnRequest(true);
    const id = await add(a, LARGE);
    await simulation.time.pass(MINUTE);
    expect(b.session().files.state(id)).toEqual({ kind: 'missing', why: 'onRequest' });
    b.session().files.fetchNow([id]);
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(b, id)).toEqual(LARGE);
  });

  test('is not fetched while it is in the trash', async () => {
    b.setOnline(false);
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    await a.session().repositories.files.remove([id]);
    await simulation.converge();
    expect(b.chunks().facts().size).toBe(0);
    await b.session().repositories.files.restore([id]);
    await simulation.converge();
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('of which the server has something else is fetched once more, then called damaged, until a person asks again', async () => {
    let asked = 0;
    simulation.couch.setFault(({ path }) => {
      if (!path.endsWith('/bytes')) return undefined;
      asked += 1;
      return { status: 200, body: 'x'.repeat(1_000), headers: { 'content-type': 'application/octet-stream' } };
    });
    const id = await add(a, SMALL);
    await simulation.time.pass(HOUR);
    // Twice, and twice again after the other laptop had put it there anew: the line is at fault.
    expect(asked).toBe(4);
    expect(b.session().files.state(id)).toEqual({ kind: 'damaged' });
    simulation.couch.setFault(undefined);
    b.session().files.fetchNow([id]);
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('that is wrong on the server is put right by the laptop that has it', async () => {
    b.setOnline(false);
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    const [chunk = ''] = chunksOnServer();
    const document = simulation.couch.database()?.shown(chunk);
    putAsAdmin(simulation.couch.database(), {
      ...document,
      _id: chunk,
      _rev: document?._rev ?? '',
      _attachments: { bytes: { content_type: 'application/octet-stream', data: 'eHh4' } },
    });
    a.setOnline(false);
    b.setOnline(true);
    await simulation.time.pass(MINUTE);
    expect(b.session().files.state(id)).toEqual({ kind: 'damaged' });
    a.setOnline(true);
    await simulation.converge();
    expect(await bytesOn(b, id)).toEqual(SMALL);
    expect(b.session().files.state(id)).toEqual({ kind: 'here' });
  });

  test('is not called damaged for the log-in page of a hotel', async () => {
    simulation.couch.setFault(({ path }) =>
      path.endsWith('/bytes') ? { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } } : undefined,
    );
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    expect(b.session().files.lane().state).toEqual({ kind: 'waiting', trouble: 'captivePortal' });
    simulation.couch.setFault(undefined);
    await simulation.converge();
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('that the disk damaged comes back from the server', async () => {
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    await a.chunks().drop([...a.chunks().facts().keys()]);
    expect(await bytesOn(a, id)).toBe('coming');
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(a, id)).toEqual(SMALL);
  });
});

test('what the feed tells while the list of chunks is under way is not forgotten over the list', async () => {
  const id = await add(a, SMALL);
  await simulation.time.pass(MINUTE);
  const [chunk = ''] = chunksOnServer();
  // The list of the new laptop is from before, and its answer comes after what the feed tells.
  let isHeldBack = true;
  simulation.couch.setFault(({ path }) => {
    if (!path.includes('chunk%3A%22') || !isHeldBack) return undefined;
    isHeldBack = false;
    const document = simulation.couch.database()?.shown(chunk);
    const before = { status: 200, body: '{"rows":[]}' };
    const rev = document?._rev ?? '';
    putAsAdmin(simulation.couch.database(), { ...document, _id: chunk, _rev: rev, unneededSince: '' });
    return before;
  });
  const c = await simulation.laptop('laptop-c');
  await simulation.time.pass(MINUTE);
  expect(isHeldBack).toBe(false);
  expect(await bytesOn(c, id)).toEqual(SMALL);
});

describe('what stands in the way of files stands in the way of nothing else', () => {
  test.each([
    ['a server without room', { status: 507, body: '{"error":"enospc"}' }, 'serverFull'],
    [
      'a disk without room behind it',
      { status: 500, body: '{"error":"unknown_error","reason":"enospc"}' },
      'serverFull',
    ],
    [
      'a server that stops writing before its disk is full',
      { status: 201, body: '[{"id":"chunk:x","error":"insufficent_storage","reason":"database_dir is too full"}]' },
      'serverFull',
    ],
    [
      'a disk without room of which it does not tell',
      { status: 500, body: '[{"id":"chunk:x","error":"error","reason":"internal_server_error"}]' },
      'serverFault',
    ],
    ['a limit below a chunk', { status: 413, body: '{"error":"too_large"}' }, 'tooLarge'],
    ['a server in trouble', { status: 500, body: '{"error":"badarg"}' }, 'serverFault'],
    ['a right that is missing', { status: 403, body: '{"error":"forbidden","reason":"no"}' }, 'forbidden'],
  ])('%s', async (_what, answer, trouble) => {
    simulation.couch.setFault(({ body }) => (body?.includes('"data":') === true ? answer : undefined));
    const id = await add(a, SMALL);
    await simulation.time.pass(10_000);
    expect(a.session().files.lane().state).toEqual({ kind: 'waiting', trouble });
    await a.session().repositories.members.create({ familyName: 'Weiß' });
    await simulation.time.pass(10_000);
    expect(a.status()).toEqual({ kind: 'upToDate' });
    expect(b.session().repositories.members.snapshot().records).toHaveLength(1);
    simulation.couch.setFault(undefined);
    await simulation.time.pass(10 * MINUTE);
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('a login that only reads gets files and sends none', async () => {
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    const c = await simulation.laptop('laptop-c');
    c.setRoles(['reader']);
    await c.restart();
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(c, id)).toEqual(SMALL);
    expect(await c.session().files.add(note, fileOf('x', LARGE))).toEqual({ ok: false, error: 'readOnly' });
  });

  test('a full disk of this laptop', async () => {
    const put = b.chunks().put;
    let isFull = true;
    Object.assign(b.chunks(), {
      put: (...chunk: Parameters<typeof put>) =>
        isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : put(...chunk),
    });
    await b.restart();
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    expect(b.session().files.lane().state).toEqual({ kind: 'waiting', trouble: 'diskFull' });
    expect(b.status()).toEqual({ kind: 'upToDate' });
    isFull = false;
    await simulation.time.pass(10 * MINUTE);
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });
});

describe('what is TLP:RED', () => {
  test('never leaves the laptop, nor do its bytes, nor their hashes', async () => {
    const red = (await a.session().repositories.notes.create({ title: 'Vertraulich', tlp: RED })).id;
    const id = await add(a, LARGE, red);
    await simulation.time.pass(HOUR);
    expect(chunksOnServer()).toEqual([]);
    expect(a.session().files.state(id)).toEqual({ kind: 'here' });
    const hashes = a.session().repositories.files.get(id)?.chunks ?? [];
    const sent = simulation.couch
      .requests()
      .map(({ path, body }) => `${path} ${body ?? ''}`)
      .join('\n');
    for (const hash of hashes) expect(sent).not.toContain(hash);
  });

  test('lets a chunk go that another file has', async () => {
    const red = (await a.session().repositories.notes.create({ title: 'Vertraulich', tlp: RED })).id;
    await add(a, SMALL, red);
    const open = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(b, open)).toEqual(SMALL);
  });

  test('leaves the server with its chunks when it is taken off, but for those of others', async () => {
    const own = await add(a, LARGE);
    const meeting = (await a.session().repositories.meetings.create({ title: 'Treffen' })).id;
    const shared = await add(a, SMALL);
    const others = await add(a, SMALL, meeting);
    await simulation.time.pass(MINUTE);
    expect(chunksOnServer()).toHaveLength(4);
    await a.session().repositories.notes.update(note, { tlp: RED });
    await a.session().recalls.order([note]);
    await simulation.converge();
    expect(chunksOnServer()).toHaveLength(1);
    expect(await bytesOn(b, others)).toEqual(SMALL);
    expect(b.session().repositories.files.get(own)).toBeUndefined();
    expect(b.chunks().facts().size).toBe(1);
    expect(await bytesOn(a, own)).toEqual(LARGE);
    expect(await bytesOn(a, shared)).toEqual(SMALL);
  });
});

/** An hour of work each, and the lids closed for the rest. */
async function workDays(count: number): Promise<void> {
  for (let day = 0; day < count; day += 1) {
    await simulation.time.sleep(DAY - HOUR);
    await simulation.time.pass(HOUR);
  }
}

describe('chunks that nobody names', () => {
  test('stay while the file is in the trash, and go from everywhere once it is erased', async () => {
    const id = await add(a, LARGE);
    await simulation.time.pass(MINUTE);
    await a.session().repositories.files.remove([id]);
    await simulation.time.pass(5 * MINUTE);
    expect([chunksOnServer().length, a.chunks().facts().size]).toEqual([3, 3]);
    await a.session().erasure.erase((records) => planErasure([id], records));
    await simulation.time.pass(MINUTE);
    expect([a, b].map((laptop) => laptop.chunks().facts().size)).toEqual([0, 0]);
    // As soon as this laptop is connected, as whoever erases is told.
    expect(chunksOnServer()).toEqual([]);
  });

  test('wait a month on the server where no file was erased', async () => {
    await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    // As a person does who takes this laptop's records for wrong ones: nothing says that they were erased.
    const file = a.session().repositories.files.snapshot().records[0]?.id ?? '';
    const rev = simulation.couch.database()?.shown(file)?._rev ?? '';
    putAsAdmin(simulation.couch.database(), { _id: file, _rev: rev, _deleted: true });
    await workDays(20);
    expect(chunksOnServer()).toHaveLength(1);
    await workDays(15);
    expect(chunksOnServer()).toEqual([]);
    expect([a, b].map((laptop) => laptop.chunks().facts().size)).toEqual([0, 0]);
  });

  test('stay on the laptop whose restore point names them, and come back with it', async () => {
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    const point = await a.session().beforeRisk('import');
    const rev = simulation.couch.database()?.shown(id)?._rev ?? '';
    putAsAdmin(simulation.couch.database(), { _id: id, _rev: rev, _deleted: true });
    await workDays(70);
    expect(chunksOnServer()).toEqual([]);
    expect([a, b].map((laptop) => laptop.chunks().facts().size)).toEqual([1, 0]);
    expect(await a.session().restore.bringBack(point)).toBe(1);
    await simulation.time.pass(MINUTE);
    expect(await bytesOn(a, id)).toEqual(SMALL);
    expect(await bytesOn(b, id)).toEqual(SMALL);
  });

  test('go with what was erased, whatever a restore point names', async () => {
    const id = await add(a, SMALL);
    await a.session().beforeRisk('import');
    await a.session().erasure.erase((records) => planErasure([id], records));
    await simulation.time.pass(3 * DAY);
    expect(a.chunks().facts().size).toBe(0);
  });

  test('that somebody deleted are sent again by whoever has them', async () => {
    const id = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    const [chunk = ''] = chunksOnServer();
    const rev = simulation.couch.database()?.shown(chunk)?._rev ?? '';
    putAsAdmin(simulation.couch.database(), { _id: chunk, _rev: rev, _deleted: true });
    await simulation.time.pass(MINUTE);
    expect(chunksOnServer()).toEqual([chunk]);
    const c = await simulation.laptop('laptop-c');
    await simulation.converge();
    expect(await bytesOn(c, id)).toEqual(SMALL);
  });

  test('are kept by whoever adds the same again', async () => {
    const first = await add(a, SMALL);
    await simulation.time.pass(MINUTE);
    await a.session().erasure.erase((records) => planErasure([first], records));
    // Somebody else adds it again before hearing of it.
    const again = await add(b, SMALL);
    await simulation.time.pass(3 * DAY);
    expect(chunksOnServer()).toHaveLength(1);
    expect(await bytesOn(a, again)).toEqual(SMALL);
  });
});
