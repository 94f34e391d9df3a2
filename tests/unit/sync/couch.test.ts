import { describe, expect, test } from 'vitest';
import { createCouchRemote, type Http } from '../../../shared/sync/couch';
import { isRetryable, isSyncFailure, retryDelay, syncFailure, type SyncError } from '../../../shared/sync/errors';
import { respond } from '../../support/faults';

const ADDRESS = { database: 'http://server/db', session: 'http://server/_session' };
const { signal } = new AbortController();

function answering(status: number, body: string, headers: Readonly<Record<string, string>> = {}): Http {
  return () => Promise.resolve(respond(status, body, headers));
}

async function failureOf(http: Http): Promise<SyncError | undefined> {
  const thrown: unknown = await createCouchRemote(http, ADDRESS)
    .info(signal)
    .catch((error: unknown) => error);
  return isSyncFailure(thrown) ? thrown.syncError : undefined;
}

describe('answers of a server', () => {
  test.each([
    ['a refused login', answering(401, '{"error":"unauthorized"}'), { type: 'unauthorised' }],
    ['a password forgotten by this laptop', answering(401, '{"error":"no_password"}'), { type: 'passwordMissing' }],
    ['a missing right', answering(403, '{"reason":"not a member"}'), { type: 'forbidden', reason: 'not a member' }],
    ['a missing database', answering(404, '{"error":"not_found"}'), { type: 'notFound' }],
    ['too many requests', answering(429, '{}', { 'retry-after': '7' }), { type: 'overloaded', retryAfterMs: 7000 }],
    ['an unavailable service', answering(503, '{}'), { type: 'overloaded' }],
    ['a fault', answering(500, '{"error":"badarg"}'), { type: 'serverFault', status: 500 }],
    [
      'a full disk',
      answering(500, '{"error":"unknown_error","reason":"enospc"}'),
      { type: 'serverFault', status: 507 },
    ],
    ['no room', answering(507, '{"error":"insufficent_storage"}'), { type: 'serverFault', status: 507 }],
    [
      'a fault of a proxy that answers with a page',
      answering(502, '<html>Bad gateway</html>'),
      { type: 'serverFault', status: 502 },
    ],
    [
      'the log-in page of a hotel',
      answering(200, '<!doctype html><title>Willkommen</title>'),
      { type: 'captivePortal' },
    ],
    ['a network that wants a log-in first', answering(511, '{"error":"redirected"}'), { type: 'captivePortal' }],
    ['an answer cut off in the middle', answering(200, '{"update_seq":"12-'), { type: 'offline' }],
    ['no answer', () => Promise.reject(new TypeError('failed to fetch')), { type: 'offline' }],
  ] as const)('%s is told as what it is', async (_name, http, expected) => {
    expect(await failureOf(http)).toEqual(expected);
  });

  test('rows of a push are accepted, in conflict or refused, each for itself', async () => {
    const rows = [
      { id: 'a', ok: true, rev: '1-a' },
      { id: 'b', error: 'conflict', reason: 'x' },
      { id: 'c', error: 'forbidden', reason: 'no' },
      { id: 'd', error: 'unauthorized' },
      { id: 'e', error: 'insufficent_storage', reason: 'full' },
    ];
    const results = await createCouchRemote(answering(201, JSON.stringify(rows)), ADDRESS).push([], signal);
    expect(results).toEqual([
      { kind: 'accepted', id: 'a', rev: '1-a' },
      { kind: 'conflict', id: 'b' },
      { kind: 'refused', id: 'c', status: 403, reason: 'no' },
      { kind: 'refused', id: 'd', status: 401, reason: 'unauthorized' },
      { kind: 'refused', id: 'e', status: 507, reason: 'full' },
    ]);
  });

  test('a list in parts ends where the parts are too large together, though each alone would do', async () => {
    let asked = 0;
    const heavy = `{"rows":[]${' '.repeat(50 * 1024 * 1024)}}`;
    const http: Http = (_url, { body = '' }) => {
      asked += 1;
      // As if more than one document at a time were too large.
      const isOne = body.split('member:').length === 2;
      return Promise.resolve({
        ...respond(200, ''),
        text: () => (isOne ? Promise.resolve(heavy) : Promise.reject(syncFailure({ type: 'answerTooLarge' }))),
      });
    };
    const ids = Array.from({ length: 1000 }, (_, index) => `member:${index}`);
    await expect(createCouchRemote(http, ADDRESS).byIds(ids, signal)).rejects.toMatchObject({
      syncError: { type: 'answerTooLarge' },
    });
    expect(asked).toBeLessThan(20);
  });

  test('a deleted document asked for by id comes as a tombstone', async () => {
    const rows = {
      rows: [
        { key: 'member:1', id: 'member:1', value: { rev: '2-x', deleted: true }, doc: null },
        { key: 'member:2', error: 'not_found' },
      ],
    };
    const found = await createCouchRemote(answering(200, JSON.stringify(rows)), ADDRESS).byIds(
      ['member:1', 'member:2'],
      signal,
    );
    expect([...found.values()]).toEqual([{ _id: 'member:1', _rev: '2-x', _deleted: true }]);
  });
});

describe('waiting after a failure', () => {
  const offline: SyncError = { type: 'offline' };

  test('grows, stays below a minute, and is never the same for a hall full of laptops', () => {
    expect([1, 2, 3, 20].map((attempt) => retryDelay(offline, attempt, 1))).toEqual([1000, 2000, 4000, 60_000]);
    expect(retryDelay(offline, 3, 0)).toBe(2000);
  });

  test('is as long as an overloaded server asks for', () => {
    expect(retryDelay({ type: 'overloaded', retryAfterMs: 7000 }, 1, 0.5)).toBe(7000);
  });

  test.each([
    ['no pause at all', 0, 1000],
    ['time to run backwards', -5000, 1000],
    // A timer of more than 2^31 ms fires at once.
    ['more than a timer can count', 99_999_999_000, 3_600_000],
  ])('has its bounds where a server asks for %s', (_what, retryAfterMs, expected) => {
    expect(retryDelay({ type: 'overloaded', retryAfterMs }, 1, 0.5)).toBe(expected);
  });

  test('helps against faults of the network and the server, not against a refused login', () => {
    const types: readonly SyncError[] = [
      offline,
      { type: 'captivePortal' },
      { type: 'overloaded' },
      { type: 'serverFault', status: 500 },
    ];
    expect(types.every(isRetryable)).toBe(true);
    const final: readonly SyncError[] = [
      { type: 'unauthorised' },
      { type: 'passwordMissing' },
      { type: 'forbidden', reason: '' },
      { type: 'notFound' },
      { type: 'wrongDatabase', cause: 'replaced' },
    ];
    expect(final.some(isRetryable)).toBe(false);
  });
});
