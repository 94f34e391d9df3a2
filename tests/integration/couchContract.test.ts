import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { createCouchRemote, type Changes, type Remote, type Sequence } from '../../shared/sync/couch';
import { FEED_START } from '../../shared/sync/cursor';
import { designDocument } from '../../shared/sync/designDocument';
import {
  closeServers,
  localServer,
  member,
  namedServers,
  remoteOf,
  serversInMemory,
  type Side,
} from '../support/contractSides';

const { signal } = new AbortController();

/** A cluster on one machine that is busy with other things. */
const MOMENT = { timeout: 10_000 };

afterAll(closeServers);

/** What sync takes for granted of a CouchDB. The one in memory, on which the fault tests stand, must keep it as the one over HTTP does. */
describe.each([localServer, ...serversInMemory, ...namedServers])('a CouchDB: $name', ({ open }) => {
  let side: Side;
  let remote: Remote;

  beforeEach(async () => {
    side = await open();
    remote = remoteOf(side);
  });

  function read(since: Sequence, limit = 10): Promise<Changes> {
    return remote.changes(since, { limit, waitMs: 0 }, signal);
  }

  /** Where the feed ends now. */
  async function newest(): Promise<Sequence> {
    return (await read(FEED_START, 1000)).last;
  }

  function idsOf({ documents }: Changes): readonly string[] {
    return documents.map(({ _id: id }) => id).sort();
  }

  async function revisionOf(id: string): Promise<string> {
    return (await remote.byIds([id], signal)).get(id)?._rev ?? '';
  }

  test('takes the first writer of a revision, and answers the second with a conflict', async () => {
    const [first] = await remote.push([member('member:1')], signal);
    expect(first).toMatchObject({ kind: 'accepted', id: 'member:1' });
    const rev = await revisionOf('member:1');
    expect(
      await remote.push([member('member:1', { _rev: rev, city: 'Ulm' }), member('member:2')], signal),
    ).toMatchObject([{ kind: 'accepted' }, { kind: 'accepted' }]);
    expect(
      await remote.push([member('member:1', { _rev: rev, city: 'Bonn' }), member('member:1')], signal),
    ).toMatchObject([{ kind: 'conflict' }, { kind: 'conflict' }]);
    expect((await remote.byIds(['member:1'], signal)).get('member:1')).toMatchObject({ city: 'Ulm' });
  });

  test('calls a revision of a document that it does not have a conflict', async () => {
    expect(
      await remote.push([member('member:9', { _rev: '3-917fa2381192822767f010b95b45325b' })], signal),
    ).toMatchObject([{ kind: 'conflict' }]);
  });

  test('counts its changes, tells each document once, and says how far it is', async () => {
    const start = await newest();
    await remote.push([member('member:1'), member('member:2')], signal);
    const rev = await revisionOf('member:1');
    await remote.push([member('member:1', { _rev: rev, city: 'Ulm' })], signal);
    let changes = await read(start);
    // In any order: with several shards the feed does not tell in the order of writing. And a copy may be behind for a moment.
    await expect
      .poll(async () => {
        changes = await read(start);
        return [idsOf(changes), changes.documents.find(({ _id }) => _id === 'member:1')?.['city']];
      }, MOMENT)
      .toEqual([['member:1', 'member:2'], 'Ulm']);
    await expect.poll(() => read(changes.last), MOMENT).toMatchObject({ documents: [], rows: 0 });
    const inTwoPages = async (): Promise<readonly string[]> => {
      const first = await read(start, 1);
      return [...idsOf(first), ...idsOf(await read(first.last))].sort();
    };
    await expect.poll(inTwoPages, MOMENT).toEqual(['member:1', 'member:2']);
  });

  test('tells everything from the beginning in pages, deleted documents included, and nothing is left out', async () => {
    const ids = Array.from({ length: 25 }, (_, index) => `member:${10 + index}`);
    await remote.push(
      ids.map((id) => member(id)),
      signal,
    );
    await remote.push(
      [JSON.stringify({ _id: 'member:10', _rev: await revisionOf('member:10'), _deleted: true })],
      signal,
    );
    const met = new Map<string, boolean>();
    let since: Sequence = FEED_START;
    for (;;) {
      const page: Changes = await read(since, 10);
      for (const { _id: id, _deleted: deleted } of page.documents) met.set(id, deleted === true);
      since = page.last;
      if (page.rows < 10) break;
    }
    expect([...met.keys()].filter((id) => id.startsWith('member:')).sort()).toEqual(ids);
    expect(met.get('member:10')).toBe(true);
  });

  test('answers a long poll as soon as something is written', async () => {
    const waiting = remote.changes(await newest(), { limit: 10, waitMs: 2000 }, signal);
    await remote.push([member('member:1')], signal);
    expect(idsOf(await waiting)).toEqual(['member:1']);
  });

  test('lists the revisions of its living documents between two ids', async () => {
    await remote.push(
      ['member:1', 'member:2', 'member:3', 'note:1'].map((id) => member(id)),
      signal,
    );
    await remote.push(
      [JSON.stringify({ _id: 'member:2', _rev: await revisionOf('member:2'), _deleted: true })],
      signal,
    );
    // The copy that answers may be behind for a moment, so it is only a question for those who ask.
    await expect
      .poll(async () => (await remote.revisionsBetween('member:', 'member;', 10, signal)).map(({ id }) => id), MOMENT)
      .toEqual(['member:1', 'member:3']);
    const rows = await remote.revisionsBetween('member:', 'member;', 10, signal);
    expect(rows[0]?.rev).toBe(await revisionOf('member:1'));
    expect(await remote.revisionsBetween('member:1', 'member;', 1, signal)).toHaveLength(1);
  });

  test('knows the exact revisions that it had, and none of the same generation that it had not', async () => {
    await remote.push([member('member:1')], signal);
    const first = await revisionOf('member:1');
    await remote.push([member('member:1', { _rev: first, city: 'Ulm' })], signal);
    const wanted = [
      { id: 'member:1', rev: first },
      { id: 'member:1', rev: await revisionOf('member:1') },
      { id: 'member:1', rev: '2-0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f' },
      { id: 'member:7', rev: '1-0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f' },
    ];
    // Answered by the first copy of each shard that is heard: those who miss something look again.
    await expect.poll(() => remote.missing(wanted, signal), MOMENT).toEqual(wanted.slice(2));
  });

  test('shows a tombstone where it is asked for by id, and takes the document again without a revision', async () => {
    await remote.push([member('member:1')], signal);
    const rev = await revisionOf('member:1');
    const [deleted] = await remote.push([JSON.stringify({ _id: 'member:1', _rev: rev, _deleted: true })], signal);
    expect(deleted).toMatchObject({ kind: 'accepted' });
    expect((await remote.byIds(['member:1'], signal)).get('member:1')).toMatchObject({ _deleted: true });
    // With the tombstone's revision CouchDB answers a conflict, PouchDB does not: nothing of ours may send it.
    expect(await remote.push([member('member:1', { city: 'Ulm' })], signal)).toMatchObject([{ kind: 'accepted' }]);
    expect((await remote.byIds(['member:1'], signal)).get('member:1')).toMatchObject({ city: 'Ulm' });
  });

  test('tells what a login may, and refuses a reader by the words of our validation', async () => {
    const admin = createCouchRemote(side.http(['_admin']), side.address);
    await admin.push([JSON.stringify(designDocument)], signal);
    const reader = createCouchRemote(side.http(['reader']), side.address);
    expect([await admin.access(signal), await remote.access(signal), await reader.access(signal)]).toEqual([
      'write',
      'write',
      'read',
    ]);
    expect(await reader.push([member('member:1')], signal)).toMatchObject([
      { kind: 'refused', status: 403, reason: 'role coordinator required' },
    ]);
    expect(await remote.push([member('member:1')], signal)).toMatchObject([{ kind: 'accepted' }]);
  });

  test('gives back single revisions with their ancestry while it has them, and leaves out what it does not know', async () => {
    await remote.push([member('member:1', { city: 'Köln' })], signal);
    const first = await revisionOf('member:1');
    await remote.push([member('member:1', { _rev: first, city: 'Ulm' })], signal);
    const second = await revisionOf('member:1');
    const [latest, older] = await remote.revisions(
      [
        { id: 'member:1', rev: second },
        { id: 'member:1', rev: first },
        { id: 'member:1', rev: '7-0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f' },
      ],
      signal,
    );
    expect(latest).toMatchObject({ city: 'Ulm', _revisions: { start: 2, ids: [second.slice(2), first.slice(2)] } });
    expect(older).toMatchObject({ city: 'Köln', _rev: first });
  });
});

describe.each([localServer, ...namedServers])('over HTTP: $name', ({ open }) => {
  test('a replication leaves versions side by side, and the feed names them', async () => {
    const { address, http } = await open();
    const [one, two] = ['2-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '2-bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb'] as const;
    const docs = [
      [one, 'Bonn'],
      [two, 'Ulm'],
    ].map(([rev = '', city]) => ({
      _id: 'member:1',
      _rev: rev,
      _revisions: { start: 2, ids: [rev.slice(2), 'cccccccccccccccccccccccccccccccc'] },
      city,
    }));
    await http(['_admin'])(`${address.database}/_bulk_docs`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ new_edits: false, docs }),
    });
    const remote = createCouchRemote(http(['_admin']), address);
    const feed = async (): Promise<unknown> =>
      (await remote.changes(FEED_START, { limit: 10, waitMs: 0 }, signal)).documents;
    await expect.poll(feed, MOMENT).toMatchObject([{ _id: 'member:1', _rev: two, city: 'Ulm', _conflicts: [one] }]);
  });

  test('compaction takes old revisions away, and the server still knows that it had them', async () => {
    const side = await open();
    const remote = remoteOf(side);
    await remote.push([member('member:1')], signal);
    const first = (await remote.byIds(['member:1'], signal)).get('member:1')?._rev ?? '';
    await remote.push([member('member:1', { _rev: first, city: 'Ulm' })], signal);
    const { address, http } = side;
    const asked = await http(['_admin'])(`${address.database}/_compact`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
    expect(asked.status).toBe(202);
    for (let isRunning = true; isRunning;) {
      const info = await http(['_admin'])(address.database, { method: 'GET' });
      isRunning = (await info.text()).includes('"compact_running":true');
    }
    await expect.poll(() => remote.missing([{ id: 'member:1', rev: first }], signal), MOMENT).toEqual([]);
  });
});
