import { describe, expect, test } from 'vitest';
import { RED } from '../../../shared/schema/confidentiality';
import { planErasure } from '../../../shared/domain/erasure';
import { designDocument } from '../../../shared/sync/designDocument';
import { CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { isUpToDate, type Laptop } from '../../support/laptop';
import { openLaptopsAtServer } from '../../support/laptopsAtServer';
import { bytesOf, fileOf } from '../../support/testFiles';

const { base, laptop, networkOn, post, server, setOnline } = openLaptopsAtServer();

const LARGE = bytesOf(1, 2 * CHUNK_BYTES + 5);

/** A busy machine, and a server that answers when it can. */
const MOMENT = { timeout: 20_000 };

/** Two laptops whose sync runs, with a note between them, at a database with its validation. */
async function twoWithNote(): Promise<{ readonly a: Laptop; readonly b: Laptop; readonly note: string }> {
  await validate();
  const a = await networkOn('laptop-a');
  const { id: note } = await a.repositories.notes.create({ title: 'Notiz' });
  a.sync.start();
  await a.until(isUpToDate);
  const b = await laptop('laptop-b');
  b.sync.start();
  await b.until(isUpToDate);
  return { a, b, note };
}

async function validate(): Promise<void> {
  await server().asAdmin('PUT', `${base()}/${designDocument._id}`, designDocument);
}

async function add(on: Laptop, target: string, bytes = LARGE): Promise<string> {
  const added = await on.files.add(target, fileOf('a.pdf', bytes));
  if (!added.ok) throw new Error(added.error);
  return added.value.id;
}

async function expectFile(on: Laptop, id: string, bytes = LARGE): Promise<void> {
  await expect.poll(() => on.files.state(id), MOMENT).toEqual({ kind: 'here' });
  const read = await on.files.read(id);
  expect(read.ok && new Uint8Array(await read.value.arrayBuffer())).toEqual(bytes);
}

interface Row {
  readonly id: string;
  readonly value: { readonly rev: string };
}

async function chunksThere(): Promise<readonly Row[]> {
  const range = new URLSearchParams({ startkey: '"chunk:"', endkey: '"chunk;"' });
  const answer = await server().asAdmin('GET', `${base()}/_all_docs?${range.toString()}`);
  // A parsing edge: rows as CouchDB tells them.
  return ((await answer.json()) as { readonly rows: readonly Row[] }).rows;
}

function expectChunksThere(count: number): Promise<void> {
  return expect.poll(async () => (await chunksThere()).length, MOMENT).toBe(count);
}

describe('files of two laptops over one database', () => {
  test('what was added offline arrives, goes from everywhere when it is erased, and can be added again', async () => {
    const { a, b, note } = await twoWithNote();
    setOnline(false);
    const id = await add(a, note);
    setOnline(true);
    a.sync.wake();
    await expectFile(b, id);
    await expectChunksThere(3);
    await a.erasure.erase((records) => planErasure([id], records));
    await expectChunksThere(0);
    await expect.poll(() => b.files.lane().stored, MOMENT).toBe(0);
    await post('_compact', {});
    // The same chunks come back, over what was deleted.
    await expectFile(a, await add(b, note));
    await expectChunksThere(3);
    expect([...a.defects, ...b.defects]).toEqual([]);
  });

  test('what became TLP:RED leaves the server, but for what another file has', async () => {
    const { a, b, note } = await twoWithNote();
    const { id: meeting } = await a.repositories.meetings.create({ title: 'Treffen' });
    const small = bytesOf(2, 1_000);
    await add(a, note);
    await add(a, note, small);
    const others = await add(a, meeting, small);
    await expectFile(b, others, small);
    await expectChunksThere(4);
    await a.repositories.notes.update(note, { tlp: RED });
    await a.recalls.order([note]);
    await expectChunksThere(1);
    await expect.poll(() => b.files.lane().stored, MOMENT).toBe(small.byteLength);
    await expectFile(b, others, small);
  });

  test('a chunk that somebody deletes, and one that somebody garbles, are put right by whoever has them', async () => {
    const { a, b, note } = await twoWithNote();
    await b.files.setOnRequest(true);
    const id = await add(a, note);
    await expectChunksThere(3);
    const [deleted, garbled] = await chunksThere();
    if (!deleted || !garbled) throw new Error('no chunks');
    const envelope = { schemaVersion: 1, createdAt: '', createdBy: '', updatedAt: '', updatedBy: '', deletedAt: '' };
    await post('_bulk_docs', {
      docs: [
        { _id: deleted.id, _rev: deleted.value.rev, _deleted: true },
        {
          _id: garbled.id,
          _rev: garbled.value.rev,
          ...envelope,
          _attachments: { bytes: { content_type: 'application/octet-stream', data: 'eHh4' } },
        },
      ],
    });
    await expectChunksThere(3);
    b.files.fetchNow([id]);
    await expectFile(b, id);
  });

  test('bytes go again to a database that was made anew', async () => {
    const { a, b, note } = await twoWithNote();
    const id = await add(a, note);
    await expectChunksThere(3);
    await b.sync.stop();
    await server().recreateDatabase(base());
    await validate();
    a.sync.wake();
    await a.until((status) => status.kind === 'interrupted' && status.error === 'wrongDatabase' && status.blocked);
    await a.sync.reconcile('mineWins');
    await expectChunksThere(3);
    const c = await laptop('laptop-c');
    c.sync.start();
    await expectFile(c, id);
  });
});
