import { afterEach, describe, expect, it } from 'vitest';
import { askForJson } from '../../electron/main/answers/askForJson';
import { testConnection } from '../../electron/main/keys/checkConnection';
import { createServerPort } from '../../electron/main/server-tools/createServerPort';
import { createSyncGateway, type ActiveConnection } from '../../electron/main/sync-gateway/createSyncGateway';
import { createPageHttp } from '../../renderer/data';
import { createServerPort as createTerminalPort } from '../../scripts/lib/serverPort.mjs';
import { findingsOf } from '../../shared/server/findings';
import { readServer } from '../../shared/server/readServer';
import { createCouchRemote } from '../../shared/sync/couch';
import { isSyncFailure } from '../../shared/sync/errors';
import {
  drip,
  endlessGzip,
  endlessJson,
  hugeHeaders,
  packed,
  silent,
  startHostileServer,
  type HostileAnswer,
  type HostileServer,
} from '../support/hostile/server';
import { openLaptop } from '../support/laptop';
import { documentToRemoteState } from '../../shared/sync/wire';
import { createSharedText } from '../../shared/text/sharedText';

/** Answers without an end, on loopback, with Node's fetch in the place of Chromium's. */
const send = (url: string, init: RequestInit): Promise<Response> => fetch(url, { ...init, redirect: 'error' });
const never = new AbortController().signal;
const MEGABYTE = 1024 * 1024;

let server: HostileServer | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function start(answer: HostileAnswer): Promise<HostileServer> {
  server = await startHostileServer(answer);
  return server;
}

const loginTo = (url: string): ActiveConnection & { readonly password: string } => ({
  url,
  database: 'netz',
  user: 'kim',
  password: 'k',
});

/** The server hears that nobody listens any more. */
async function untilIdle({ open }: HostileServer): Promise<void> {
  await expect.poll(open).toBe(0);
}

describe('the connection test', () => {
  it.each([
    ['an answer that unpacks without an end', endlessGzip, { type: 'notCouch' }],
    ['an answer without an end', endlessJson, { type: 'notCouch' }],
    ['a welcome of two megabytes', packed(`{"couchdb":"${'x'.repeat(2 * MEGABYTE)}"}`), { type: 'notCouch' }],
    ['headers of four megabytes', hugeHeaders, { type: 'unreachable', reason: 'ERR_FAILED' }],
  ] as const)('is done with %s', async (_what, answer, finding) => {
    const hostile = await start(answer);
    expect(await testConnection(send, loginTo(hostile.url))).toEqual(finding);
    await untilIdle(hostile);
  });

  it.each([
    ['drips', drip(5)],
    ['says nothing', silent],
  ])('is over in its time where a server %s', async (_what, answer) => {
    const hostile = await start(answer);
    expect(await testConnection(send, loginTo(hostile.url), AbortSignal.timeout(100))).toEqual({
      type: 'unreachable',
      reason: 'ERR_TIMED_OUT',
    });
    await untilIdle(hostile);
  });
});

it('a version and a reason as long as an answer are no text for the screen', async () => {
  const hostile = await start(packed(JSON.stringify({ couchdb: 'Welcome', version: '9'.repeat(500_000) })));
  expect(await testConnection(send, loginTo(hostile.url))).toEqual({ type: 'notCouch' });
  const [finding] = findingsOf({ kind: 'unreachable', reason: '🏛'.repeat(100_000) });
  expect(String(finding?.values?.['reason'])).toBe(`${'🏛'.repeat(150)} …`);
});

describe('a question to a server', () => {
  it('ends in its time where the network stack does not heed the signal', async () => {
    const deaf = (): Promise<Response> =>
      Promise.resolve(new Response(new ReadableStream({ pull: () => new Promise(() => undefined) })));
    await expect(askForJson(deaf, 'http://127.0.0.1/', {}, AbortSignal.timeout(20))).rejects.toThrow(/timeout/u);
  });
});

describe('the server tools', () => {
  it.each([
    ['of the application', (url: string) => createServerPort({ send, certificateOf: () => undefined }, loginTo(url))],
    ['of the terminal', (url: string) => createTerminalPort(loginTo(url))],
  ])('%s are done with an answer that unpacks without an end', async (_where, createPort) => {
    const hostile = await start(endlessGzip);
    expect(await readServer(createPort(hostile.url), { database: 'netz' })).toEqual({ kind: 'notCouch' });
    await untilIdle(hostile);
  });
});

describe('the gateway', () => {
  function open(url: string, limits = {}): (path: string, init?: RequestInit) => Promise<Response> {
    const gateway = createSyncGateway({ send, readActiveConnection: () => loginTo(url), limits });
    return (path, init) => gateway.answer(new Request(`app://verbund/couch${path}`, init));
  }

  it.each([
    ['unpacks without an end', endlessGzip],
    ['has no end', endlessJson],
  ])('breaks an answer off that %s', async (_what, answer) => {
    const hostile = await start(answer);
    const response = await open(hostile.url, { answerBytes: 3 * MEGABYTE })('/_changes');
    await expect(response.text()).rejects.toThrow(/too large/u);
    await untilIdle(hostile);
  });

  it('breaks an answer off that drips, though something always comes', async () => {
    const hostile = await start(drip(5));
    const response = await open(hostile.url, { stallMs: 1000, longestMs: 200 })('/_changes');
    await expect(response.text()).rejects.toThrow(/abort/iu);
    await untilIdle(hostile);
  });

  it('fetches nothing that the page does not read', async () => {
    const hostile = await start(endlessJson);
    const response = await open(hostile.url)('/_changes');
    const reader = response.body?.getReader();
    await reader?.read();
    let before = -1;
    // What the sockets and Node's fetch hold is soon full.
    await expect
      .poll(() => {
        const isStill = hostile.sent() === before;
        before = hostile.sent();
        return isStill;
      })
      .toBe(true);
    expect(hostile.sent()).toBeLessThan(16 * MEGABYTE);
    await reader?.cancel();
    await untilIdle(hostile);
  });

  it('takes no question that is larger than any batch', async () => {
    const hostile = await start(silent);
    const response = await open(hostile.url, { requestBytes: 1000 })('/_all_docs', {
      method: 'POST',
      body: 'x'.repeat(1001),
    });
    expect(response.status).toBe(413);
    expect(hostile.asked).toEqual([]);
  });
});

describe('sync', () => {
  /** Small, since what is proven is that there is one. */
  const LIMIT = 64 * 1024;
  const remoteAt = (url: string): ReturnType<typeof createCouchRemote> =>
    createCouchRemote(createPageHttp(LIMIT), { database: `${url}/netz`, session: `${url}/_session` });

  async function errorOf(work: Promise<unknown>): Promise<string> {
    return work.then(
      () => 'none',
      (error: unknown) => (isSyncFailure(error) ? error.syncError.type : String(error)),
    );
  }

  it.each([
    ['unpacks without an end', endlessGzip],
    ['has no end', endlessJson],
  ])('names an answer that %s, having asked for ever less', async (_what, answer) => {
    const hostile = await start(answer);
    expect(await errorOf(remoteAt(hostile.url).changes('0', { limit: 4, waitMs: 0 }, never))).toBe('answerTooLarge');
    expect(hostile.asked.map((path) => /limit=(\d+)/u.exec(path)?.[1])).toEqual(['4', '2', '1', '1']);
    await untilIdle(hostile);
  });

  it('takes in a note of five megabytes, which a server set up by us takes', async () => {
    const body = createSharedText('Sehr geehrte Damen und Herren, '.repeat(165_000));
    const results = [{ id: 'note:1', doc: { _id: 'note:1', _rev: '1-a', body } }];
    const hostile = await start(packed(JSON.stringify({ results, last_seq: 1 })));
    const address = { database: `${hostile.url}/netz`, session: `${hostile.url}/_session` };
    const remote = createCouchRemote(createPageHttp(), address);
    const { documents } = await remote.changes('0', { limit: 1, waitMs: 0 }, never);
    expect(documents.map((document) => documentToRemoteState(document).kind)).toEqual(['record']);
  });

  it('asks for fewer documents where many are too large together, and misses none', async () => {
    const text = 'x'.repeat(20 * 1024);
    const hostile = await start((request, response) => {
      const { searchParams } = new URL(request.url ?? '', 'http://x');
      const since = Number(searchParams.get('since'));
      const rows = Math.min(Number(searchParams.get('limit')), 6 - since);
      const results = Array.from({ length: rows }, (_, index) => ({
        doc: { _id: `note:${since + index}`, _rev: '1-a', text },
      }));
      packed(JSON.stringify({ results, last_seq: since + rows }))(request, response);
    });
    const remote = remoteAt(hostile.url);
    const met: string[] = [];
    for (let since: string | number = 0; ;) {
      const changes = await remote.changes(since, { limit: 6, waitMs: 0 }, never);
      met.push(...changes.documents.map(({ _id }) => _id));
      if (!changes.isFull) break;
      since = changes.last;
    }
    expect(met).toEqual(['note:0', 'note:1', 'note:2', 'note:3', 'note:4', 'note:5']);
  });

  it('asks for documents by name in parts where they are too large together', async () => {
    const text = 'x'.repeat(28 * 1024);
    const hostile = await start((request, response) => {
      let body = '';
      request.setEncoding('utf8').on('data', (chunk: string) => {
        body += chunk;
      });
      request.on('end', () => {
        const { keys } = JSON.parse(body) as { readonly keys: readonly string[] };
        packed(JSON.stringify({ rows: keys.map((key) => ({ key, doc: { _id: key, _rev: '1-a', text } })) }))(
          request,
          response,
        );
      });
    });
    const ids = ['note:1', 'note:2', 'note:3', 'note:4', 'note:5'];
    expect([...(await remoteAt(hostile.url).byIds(ids, never)).keys()]).toEqual(ids);
  });

  it('waits, says why, and keeps what was written, where a server sends no end', async () => {
    const hostile = await start(endlessGzip);
    const laptop = await openLaptop({
      deviceId: 'a',
      base: `${hostile.url}/netz`,
      http: createPageHttp(LIMIT),
    });
    const { id } = await laptop.repositories.members.create({ familyName: 'Brandt' });
    laptop.sync.start();
    await laptop.until(({ kind }) => kind === 'interrupted');
    expect(laptop.sync.snapshot().trouble).toEqual({ type: 'answerTooLarge' });
    expect(laptop.sync.snapshot().ledger.unsent).toBe(1);
    expect(laptop.repositories.members.get(id)?.familyName).toBe('Brandt');
    expect(laptop.defects).toEqual([]);
    await laptop.close();
  });
});
