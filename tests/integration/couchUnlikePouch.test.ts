import { afterAll, describe, expect, test } from 'vitest';
import { createCouchRemote, type Remote, type Revision, type Sequence } from '../../shared/sync/couch';
import { FEED_START } from '../../shared/sync/cursor';
import type { CouchDocument } from '../../shared/sync/wire';
import {
  closeServers,
  member,
  namedServers,
  openCluster,
  remoteOf,
  serversInMemory,
  type Server,
  type Side,
} from '../support/contractSides';

const { signal } = new AbortController();
const servers = [...serversInMemory, ...namedServers];

/** A cluster on one machine that is busy with other things. */
const MOMENT = { timeout: 10_000 };

afterAll(closeServers);

interface Told {
  readonly documents: readonly CouchDocument[];
  readonly last: Sequence;
  readonly answers: number;
}

/** Follows the feed until everything that is waited for was met. */
async function follow(
  remote: Remote,
  since: Sequence,
  isWhole: (met: readonly CouchDocument[]) => boolean,
): Promise<Told> {
  let documents: readonly CouchDocument[] = [];
  let last = since;
  let answers = 0;
  while (!isWhole(documents)) {
    const page = await remote.changes(last, { limit: 1000, waitMs: 5000 }, signal);
    if (page.documents.length > 0) answers += 1;
    documents = [...documents, ...page.documents];
    last = page.last;
  }
  return { documents, last, answers };
}

function idsOf(documents: readonly CouchDocument[]): readonly string[] {
  return [...new Set(documents.map(({ _id: id }) => id))].sort();
}

const IDS = Array.from({ length: 60 }, (_, index) => `member:${100 + index}`);

function has(ids: readonly string[]): (met: readonly CouchDocument[]) => boolean {
  return (met) => ids.every((id) => met.some(({ _id }) => _id === id));
}

function removedOf(documents: readonly CouchDocument[]): readonly CouchDocument[] {
  return documents.filter(({ _deleted: deleted }) => deleted === true);
}

async function write(remote: Remote, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const answers = await remote.push(
    ids.map((id) => member(id)),
    signal,
  );
  return new Map(answers.flatMap((answer) => (answer.kind === 'accepted' ? [[answer.id, answer.rev] as const] : [])));
}

/** What a CouchDB does and the local server, which is PouchDB's, does not. */
describe.each(servers)('unlike PouchDB: $name', ({ open }) => {
  test('a tombstone has no successor that carries its revision', async () => {
    const remote = remoteOf(await open());
    const [created] = await remote.push([member('member:1')], signal);
    const rev = created?.kind === 'accepted' ? created.rev : '';
    const [deleted] = await remote.push([JSON.stringify({ _id: 'member:1', _rev: rev, _deleted: true })], signal);
    const tombstone = deleted?.kind === 'accepted' ? deleted.rev : '';
    expect(await remote.push([member('member:1', { _rev: tombstone })], signal)).toMatchObject([{ kind: 'conflict' }]);
    expect(await remote.push([member('member:1')], signal)).toMatchObject([{ kind: 'accepted' }]);
  });

  test('a stub of an attachment that was not there fails its whole request, unless its document was changed meanwhile', async () => {
    const remote = remoteOf(await open());
    const [created] = await remote.push([member('member:1')], signal);
    const rev = created?.kind === 'accepted' ? created.rev : '';
    const stub = {
      content_type: 'text/plain',
      revpos: 1,
      digest: 'md5-BQ12Y6Pl9vOURwmqG1HaIA==',
      length: 1,
      stub: true,
    };
    let next = 2;
    const withStub = member('member:1', { _rev: rev, _attachments: { foto: stub } });
    await expect(remote.push([withStub, member('member:2')], signal)).rejects.toMatchObject({
      syncError: { type: 'serverFault', status: 412 },
    });
    await remote.push([member('member:1', { _rev: rev, city: 'Ulm' })], signal);
    // A copy that does not know the document yet, fails it as well.
    await expect
      .poll(() => remote.push([withStub, member(`member:${(next += 1)}`)], signal), MOMENT)
      .toMatchObject([{ kind: 'conflict' }, { kind: 'accepted' }]);
  });

  test('a sequence is opaque: a plain number is none, but for the beginning', async () => {
    const remote = remoteOf(await open());
    await remote.push([member('member:1')], signal);
    await expect(remote.changes(17, { limit: 10, waitMs: 0 }, signal)).rejects.toMatchObject({
      syncError: { type: 'serverFault', status: 400 },
    });
    const { last } = await remote.changes(FEED_START, { limit: 10, waitMs: 0 }, signal);
    expect(String(last)).not.toMatch(/^\d+$/u);
  });

  test('the removals of one request are told whole to who follows the feed, in as many answers as it takes', async () => {
    const side = await open();
    const remote = remoteOf(side);
    const revs = await write(remote, IDS);
    const { last } = await follow(remote, FEED_START, has(IDS));
    const waiting = follow(remoteOf(side), last, (met) => has(IDS)(removedOf(met)));
    await remote.push(
      IDS.map((id) => JSON.stringify({ _id: id, _rev: revs.get(id), _deleted: true })),
      signal,
    );
    expect(idsOf(removedOf((await waiting).documents))).toEqual(IDS);
  });

  test('pages of any size tell everything, whatever their order', async () => {
    const remote = remoteOf(await open());
    await write(remote, IDS);
    const met: CouchDocument[] = [];
    let since: Sequence = FEED_START;
    while (!has(IDS)(met)) {
      const page: Awaited<ReturnType<Remote['changes']>> = await remote.changes(
        since,
        { limit: 7, waitMs: 5000 },
        signal,
      );
      met.push(...page.documents);
      since = page.last;
    }
    expect(idsOf(met).filter((id) => id.startsWith('member:'))).toEqual(IDS);
  });
});

describe.each(servers.filter(({ mayLock }) => mayLock))('wrong passwords: $name', ({ open }) => {
  test('lock a login for the address they came from, with its right password, too, and nobody else', async () => {
    const side = await open();
    const { right, wrong } = await side.typed();
    const mistyped = createCouchRemote(wrong, side.address);
    const answers: unknown[] = [];
    for (let count = 0; count < 10; count += 1)
      answers.push(await mistyped.info(signal).catch((thrown: unknown) => thrown));
    expect(answers.slice(0, 4)).toMatchObject([1, 2, 3, 4].map(() => ({ syncError: { type: 'unauthorised' } })));
    expect(answers.at(-1)).toMatchObject({ syncError: { type: 'locked' } });
    await expect(createCouchRemote(right, side.address).info(signal)).rejects.toMatchObject({
      syncError: { type: 'locked' },
    });
    await expect(remoteOf(side).info(signal)).resolves.toMatchObject({ documentCount: 0 });
  });
});

describe.each(servers.filter(({ isCluster }) => isCluster))('failover: $name', ({ open }: Server) => {
  test('a sequence of one node is good at every other, and what follows it is told whole', async () => {
    const side = await open();
    const [first = side.address] = side.nodes;
    await write(remoteOf(side, ['coordinator'], first), IDS.slice(0, 30));
    const { last } = await follow(remoteOf(side, ['coordinator'], first), FEED_START, has(IDS.slice(0, 30)));
    await write(remoteOf(side, ['coordinator'], first), IDS.slice(30));
    for (const node of side.nodes) {
      const told = await follow(remoteOf(side, ['coordinator'], node), last, has(IDS.slice(30)));
      expect(idsOf(told.documents)).toEqual(expect.arrayContaining(IDS.slice(30)));
    }
  });

  test('with a node away everything is there that was written before and since, and when it is back, by that node, too', async () => {
    const side = await open();
    const remote = remoteOf(side);
    const before = await write(remote, IDS.slice(0, 30));
    const { last } = await follow(remote, FEED_START, has(IDS.slice(0, 30)));
    const bringBack = await nodeLost(side);
    const known = new Map(before);
    try {
      for (const [id, rev] of await write(remote, IDS.slice(30))) known.set(id, rev);
      expect(idsOf((await follow(remote, last, has(IDS.slice(30)))).documents)).toEqual(
        expect.arrayContaining(IDS.slice(30)),
      );
      await expect.poll(() => remote.missing(revisionsOf(known), signal), MOMENT).toEqual([]);
    } finally {
      await bringBack();
    }
    expect(known.size).toBe(IDS.length);
    for (const node of side.nodes) {
      const asked = remoteOf(side, ['coordinator'], node);
      await follow(asked, last, has(IDS.slice(30)));
      await expect.poll(() => asked.missing(revisionsOf(known), signal), MOMENT).toEqual([]);
    }
  });
});

function revisionsOf(revs: ReadonlyMap<string, string>): readonly Revision[] {
  return [...revs].map(([id, rev]) => ({ id, rev }));
}

async function nodeLost(side: Side): Promise<() => Promise<void>> {
  if (!side.loseNode) throw new Error('no node of this server may be taken away');
  return side.loseNode();
}

/** Seen on a real cluster, where no test can order them; the one in memory must go on doing them, or its tests prove nothing. */
describe('what a cluster in memory does to whoever relies on more', () => {
  test('it says of what was just written that it is missing, and knows it a moment later', async () => {
    const remote = remoteOf(await openCluster(20));
    const written = revisionsOf(await write(remote, IDS));
    const atOnce = await Promise.all(Array.from({ length: 6 }, () => remote.missing(written, signal)));
    expect(Math.max(...atOnce.map(({ length }) => length))).toBeGreaterThan(0);
    await expect.poll(() => remote.missing(written, signal), MOMENT).toEqual([]);
  });

  test('it tells the removals of one request in several answers, and not in the order of writing', async () => {
    const side = await openCluster(0);
    const remote = remoteOf(side);
    const revs = await write(remote, IDS);
    const { last, documents } = await follow(remote, FEED_START, has(IDS));
    expect(documents.map(({ _id: id }) => id)).not.toEqual(IDS);
    const waiting = follow(remoteOf(side), last, has(IDS));
    await remote.push(
      IDS.map((id) => JSON.stringify({ _id: id, _rev: revs.get(id), _deleted: true })),
      signal,
    );
    expect((await waiting).answers).toBeGreaterThan(1);
  });
});
