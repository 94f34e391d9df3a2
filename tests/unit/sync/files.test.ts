import { describe, expect, test } from 'vitest';
import { readAmounts } from '../../../shared/sync/files/amounts';
import { NO_REMARKS, type ServerChunk } from '../../../shared/sync/files/chunkDocument';
import { chunksOf, CHUNK_BYTES } from '../../../shared/sync/files/chunks';
import { judgeState } from '../../../shared/sync/files/judgeState';
import { neededHashes, planTransfers, type LaneFile, type LaneRules } from '../../../shared/sync/files/planTransfers';
import { GRACE_MS, judgeLocalChunks, judgeServerChunks } from '../../../shared/sync/files/unneeded';

const file = (id: string, hashes: readonly string[], rest: Partial<LaneFile> = {}): LaneFile => ({
  id,
  chunks: new Map(hashes.map((hash) => [hash, 10])),
  size: hashes.length * 10,
  isLiving: true,
  isOnServer: true,
  isWithheld: false,
  isWanted: true,
  ...rest,
});
const there = (...hashes: readonly string[]): ReadonlyMap<string, ServerChunk> =>
  new Map(hashes.map((hash) => [hash, { rev: '1-a', ...NO_REMARKS }]));
const marked = (hash: string, unneededSince: string): ReadonlyMap<string, ServerChunk> =>
  new Map([[hash, { rev: '2-b', ...NO_REMARKS, unneededSince }]]);
const may: LaneRules = { mayWrite: true, isBroken: (hash) => hash === 'broken', erased: [] };
const planned = (
  files: readonly LaneFile[],
  here: readonly string[],
  server: ReadonlyMap<string, ServerChunk>,
  options = may,
): readonly string[] =>
  [...planTransfers(files, { here: new Set(here), server }, options)].map(({ kind, hash }) => `${kind} ${hash}`);

describe('what a record says of its chunks', () => {
  const hash = (digit: string): string => digit.repeat(64);

  test('is how large each is', () => {
    expect(chunksOf({ size: CHUNK_BYTES + 3, chunks: [hash('a'), hash('b')] })).toEqual(
      new Map([
        [hash('a'), CHUNK_BYTES],
        [hash('b'), 3],
      ]),
    );
  });

  test.each([
    ['no size', { size: 0, chunks: [] }],
    ['fewer chunks than its size has', { size: CHUNK_BYTES + 3, chunks: [hash('a')] }],
    ['a hash that is none', { size: 3, chunks: ['../../_users'] }],
    ['a size that nobody can mean', { size: 1e12, chunks: [hash('a')] }],
    ['half a byte', { size: 0.5, chunks: [hash('a')] }],
  ])('is nothing with %s', (_what, record) => {
    expect(chunksOf(record)).toBeUndefined();
  });
});

describe('the order of the lane', () => {
  test('is the smallest file first, whichever way it goes', () => {
    const files = [file('large', ['l1', 'l2', 'l3']), file('small', ['s']), file('middle', ['m1', 'm2'])];
    expect(planned(files, ['l1', 'l2', 'l3', 's'], there('m1', 'm2'))).toEqual([
      'send s',
      'fetch m1',
      'fetch m2',
      'send l1',
      'send l2',
      'send l3',
    ]);
  });

  test('leaves alone what is where it is to be, in the trash, not wanted, or not told by a record yet', () => {
    expect(planned([file('a', ['x'])], ['x'], there('x'))).toEqual([]);
    expect(planned([file('a', ['x'], { isLiving: false })], [], there('x'))).toEqual([]);
    expect(planned([file('a', ['x'], { isWanted: false })], [], there('x'))).toEqual([]);
    expect(planned([file('a', ['x'], { isOnServer: false })], ['x'], there())).toEqual([]);
  });

  test('sends nothing of what is TLP:RED, and takes off what was sent before, but for what others need', () => {
    const red = file('red', ['x', 'y'], { isWithheld: true, isOnServer: false });
    expect(planned([red], ['x', 'y'], there())).toEqual([]);
    expect(planned([red, file('other', ['y'])], ['x', 'y'], there('x', 'y'))).toEqual(['takeOff x']);
    // Nobody has ordered to take it off, or it is still under way.
    expect(planned([{ ...red, isOnServer: true }], ['x', 'y'], there('x'))).toEqual([]);
  });

  test('takes off what was deleted for good, but for what another file names', () => {
    const erased = { ...may, erased: ['x', 'y', 'z'] };
    expect(planned([file('other', ['y'])], ['y'], there('x', 'y'), erased)).toEqual(['takeOff x']);
    expect(planned([], [], there('x'), { ...erased, mayWrite: false })).toEqual([]);
  });

  test('tells the server what is needed after all', () => {
    const server = marked('x', '2026-11-01T00:00:00.000Z');
    expect(planned([file('a', ['x'])], ['x'], server)).toEqual(['keep x']);
    expect(planned([file('a', ['x'])], ['x'], server, { ...may, mayWrite: false })).toEqual([]);
  });

  test('puts what somebody doubted there once more, if it is here and may leave', () => {
    const server = new Map([['x', { rev: '2-b', ...NO_REMARKS, doubtedAt: '2026-11-01T00:00:00.000Z' }]]);
    const of = (rest: Partial<LaneFile> = {}): readonly LaneFile[] => [file('a', ['x'], rest)];
    expect([...planTransfers(of(), { here: new Set(['x']), server }, may)]).toMatchObject([
      { kind: 'send', hash: 'x', rev: '2-b' },
    ]);
    expect(planned(of(), [], server)).toEqual(['fetch x']);
    expect(planned(of({ isWithheld: true }), ['x'], server)).toEqual([]);
    expect(planned(of(), ['x'], server, { ...may, mayWrite: false })).toEqual([]);
  });

  test('does not ask again for what was wrong twice', () => {
    expect(planned([file('a', ['x', 'y'])], [], there('x', 'y'), { ...may, isBroken: (hash) => hash === 'x' })).toEqual(
      ['fetch y'],
    );
  });
});

describe('how a file stands', () => {
  const known = {
    here: new Set<string>(),
    server: there(),
    hasServer: true,
    isBroken: () => false,
    underway: undefined,
  };

  test.each([
    ['here', { here: new Set(['x', 'y']), server: there('x', 'y') }, {}, { kind: 'here' }],
    ['here without a server', { here: new Set(['x', 'y']), hasServer: false }, { isOnServer: false }, { kind: 'here' }],
    ['half sent', { here: new Set(['x', 'y']), server: there('x') }, {}, { kind: 'sending', done: 10, total: 20 }],
    [
      'not sent at all',
      { here: new Set(['x', 'y']), server: undefined },
      { isOnServer: false },
      { kind: 'sending', done: 0 },
    ],
    ['kept here', { here: new Set(['x', 'y']) }, { isWithheld: true }, { kind: 'here' }],
    ['half here', { here: new Set(['x']), server: there('y') }, {}, { kind: 'coming', done: 10, total: 20 }],
    [
      'half here, the rest still being sent',
      { here: new Set(['x']), server: there('x') },
      {},
      { kind: 'arriving', done: 10, total: 20 },
    ],
    [
      'half on the server, being fetched',
      { server: there('x'), underway: 'fetch' as const },
      {},
      { kind: 'arriving', done: 0, total: 20 },
    ],
    [
      'half here, not wanted',
      { here: new Set(['x']), server: there('x') },
      { isWanted: false },
      { kind: 'missing', why: 'notOnServer' },
    ],
    ['nowhere', { server: there('z') }, {}, { kind: 'missing', why: 'notOnServer' }],
    ['not wanted', { server: there('x', 'y') }, { isWanted: false }, { kind: 'missing', why: 'onRequest' }],
    ['out of reach', { hasServer: false }, {}, { kind: 'missing', why: 'noServer' }],
    ['damaged', { server: there('x'), isBroken: (hash: string) => hash === 'x' }, {}, { kind: 'damaged' }],
  ])('that is %s', (_what, places, rest, expected) => {
    expect(judgeState(file('a', ['x', 'y'], rest), { ...known, ...places })).toMatchObject(expected);
  });
});

describe('chunks that nobody names', () => {
  const now = Date.parse('2026-11-30T12:00:00.000Z');
  const before = (ms: number): string => new Date(now - ms).toISOString();
  const judge = (server: ReadonlyMap<string, ServerChunk>, needed: readonly string[] = []) =>
    judgeServerChunks(server, new Set(needed), now);

  test('are marked first, and go with that mark after a month', () => {
    expect(judge(there('x'))).toEqual({ toMark: ['x'], toRemove: [] });
    expect(judge(marked('x', before(GRACE_MS - 1)))).toEqual({ toMark: [], toRemove: [] });
    expect(judge(marked('x', before(GRACE_MS)))).toEqual({ toMark: [], toRemove: [{ hash: 'x', rev: '2-b' }] });
  });

  test('are not those that a file names, nor those of a mark that says nothing', () => {
    expect(judge(marked('x', before(GRACE_MS)), ['x'])).toEqual({ toMark: [], toRemove: [] });
    for (const since of ['soon', before(-1000)])
      expect(judge(marked('x', since))).toEqual({ toMark: ['x'], toRemove: [] });
  });

  test('are needed by what is in the trash, and not by what is TLP:RED and not on the server', () => {
    const files = [
      file('a', ['trash'], { isLiving: false }),
      file('b', ['red'], { isWithheld: true, isOnServer: false }),
    ];
    expect([...neededHashes(files)]).toEqual(['trash']);
  });

  test('wait a month on a laptop, unless their file is gone for good', () => {
    const facts = [
      { hash: 'named', fileId: 'file:old', unnamedSince: before(1) },
      { hash: 'gone', fileId: 'file:gone', unnamedSince: '' },
      { hash: 'left', fileId: 'file:left', unnamedSince: '' },
      { hash: 'stale', fileId: 'file:left', unnamedSince: before(GRACE_MS) },
      { hash: 'young', fileId: 'file:left', unnamedSince: before(1) },
    ];
    expect(judgeLocalChunks(facts, new Map([['named', 'file:new']]), (id) => id === 'file:gone', now)).toEqual({
      toDrop: ['gone', 'stale'],
      toNote: [
        { hash: 'named', fileId: 'file:new', unnamedSince: '' },
        { hash: 'left', fileId: 'file:left', unnamedSince: before(0) },
      ],
    });
  });
});

describe('what the lane says', () => {
  const idle = { kind: 'idle' } as const;
  const sending = { kind: 'sending', done: 10, total: 30, isUnderway: false } as const;

  test('counts what arrives bit by bit as to be fetched, and does not say that all is done', () => {
    const states = [{ kind: 'here' }, { kind: 'arriving', done: 5, total: 20 }, sending] as const;
    expect(readAmounts(states, idle, true)).toEqual({
      state: { kind: 'expecting' },
      toSend: { files: 1, bytes: 20 },
      toFetch: { files: 1, bytes: 15 },
    });
    expect(readAmounts(states, { kind: 'paused' }, true).state).toEqual({ kind: 'paused' });
  });

  test('is that all is moved where nothing is left, and that it may not send where it may not', () => {
    expect(readAmounts([{ kind: 'missing', why: 'onRequest' }], idle, true).state).toEqual(idle);
    expect(readAmounts([sending], idle, false).state).toEqual({ kind: 'waiting', trouble: 'readOnly' });
  });
});
