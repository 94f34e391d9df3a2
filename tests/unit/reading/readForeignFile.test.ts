import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readForeignFile } from '../../../renderer/reading/readForeignFile';
import { MOST_MEMORY, readingKinds } from '../../../renderer/reading/readingKinds';
import type { ReadingMachine } from '../../../renderer/reading/readingMachine';
import type { ReadingMessage } from '../../../renderer/reading/readingMessages';
import { takeApart } from '../../../renderer/reading/slices';
import { ok } from '../../../shared/result';

const MEGABYTE = 1024 * 1024;

/** A machine on which nothing runs: the test says what its worker says, and how much memory is taken. */
function fakeMachine() {
  let tell: ((message: ReadingMessage) => void) | undefined;
  let fail: (() => void) | undefined;
  const state = { memory: 300 * MEGABYTE, started: 0, ended: 0, reads: 0 };
  const machine: ReadingMachine = {
    async readMemory() {
      state.reads += 1;
      return state.memory;
    },
    startWorker(_job, { onMessage, onError }) {
      state.started += 1;
      tell = onMessage;
      fail = onError;
      return {
        end() {
          state.ended += 1;
        },
      };
    },
  };
  return {
    machine,
    state,
    tell: (message: ReadingMessage) => tell?.(message),
    fail: () => fail?.(),
  };
}

const file = (size = 10): File => new File([new Uint8Array(size)], 'liste.csv');
const finished: readonly ReadingMessage[] = [{ type: 'rest', result: ok({ name: 'liste.csv' }) }, { type: 'done' }];

/** Reads with a fake machine, up to the moment in which its worker has started. */
async function begin(fake = fakeMachine()) {
  const abort = new AbortController();
  const onProgress = vi.fn();
  const outcome = readForeignFile(file(), 'members', { signal: abort.signal, machine: fake.machine, onProgress });
  await vi.waitFor(() => expect(fake.state.started).toBe(1));
  return { ...fake, abort, onProgress, outcome };
}

describe('reading a foreign file', () => {
  beforeEach(() => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives what the worker read, and ends the worker', async () => {
    const { outcome, tell, state, onProgress } = await begin();
    tell({ type: 'progress', done: 1, total: 3 });
    for (const message of finished) tell(message);
    expect(await outcome).toEqual(ok({ name: 'liste.csv' }));
    expect(onProgress).toHaveBeenCalledExactlyOnceWith(1, 3);
    expect(state).toMatchObject({ started: 1, ended: 1 });
  });

  it('puts long lists together again, in their order', async () => {
    const whole = ok({ table: { rows: Array.from({ length: 25_000 }, (_, line) => ({ line, cells: ['a', 'b'] })) } });
    const { rest, slices } = takeApart(whole);
    expect(slices.length).toBeGreaterThan(5);
    expect(rest).toEqual(ok({ table: { rows: [] } }));
    const { outcome, tell } = await begin();
    // As it arrives: a copy.
    tell(structuredClone({ type: 'rest', result: rest }) as ReadingMessage);
    for (const slice of slices) tell(structuredClone({ type: 'slice', slice }));
    tell({ type: 'done' });
    expect(await outcome).toEqual(whole);
  });

  it('refuses by the size, before a byte is read or a worker is started', async () => {
    const fake = fakeMachine();
    const huge = file();
    Object.defineProperty(huge, 'size', { value: readingKinds.members.megabytes * MEGABYTE + 1 });
    const read = vi.spyOn(huge, 'slice');
    const outcome = await readForeignFile(huge, 'members', { signal: new AbortController().signal, ...fake });
    expect(outcome).toEqual({ ok: false, error: { type: 'tooLarge', limit: { unit: 'megabytes', most: 20 } } });
    expect(read).not.toHaveBeenCalled();
    expect(fake.state.started).toBe(0);
  });

  it('refuses what is larger than it said', async () => {
    const fake = fakeMachine();
    const growing = file(readingKinds.members.megabytes * MEGABYTE + 7);
    Object.defineProperty(growing, 'size', { value: 10 });
    const outcome = await readForeignFile(growing, 'members', { signal: new AbortController().signal, ...fake });
    expect(outcome).toMatchObject({ ok: false, error: { type: 'tooLarge' } });
    expect(fake.state.started).toBe(0);
  });

  it('calls a file damaged that is gone since it was chosen', async () => {
    const fake = fakeMachine();
    const gone = file();
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('gone', 'NotFoundError');
    });
    const outcome = await readForeignFile(gone, 'members', { signal: new AbortController().signal, ...fake });
    expect(outcome).toEqual({ ok: false, error: { type: 'damaged' } });
  });

  it('ends at the deadline of its kind', async () => {
    const { outcome, state, tell } = await begin();
    await vi.advanceTimersByTimeAsync(readingKinds.members.seconds * 1000 - 2000);
    expect(state.ended).toBe(0);
    await vi.advanceTimersByTimeAsync(2100);
    expect(await outcome).toEqual({ ok: false, error: { type: 'tooSlow', seconds: 30 } });
    expect(state.ended).toBe(1);
    for (const message of finished) tell(message);
    expect(await outcome).toMatchObject({ error: { type: 'tooSlow' } });
  });

  it('ends when memory has grown over its limit, not when it was large before', async () => {
    const { outcome, state } = await begin();
    state.memory += MOST_MEMORY;
    await vi.advanceTimersByTimeAsync(500);
    expect(state.ended).toBe(0);
    state.memory += 1;
    await vi.advanceTimersByTimeAsync(100);
    expect(await outcome).toEqual({ ok: false, error: { type: 'tooLarge', limit: { unit: 'memory' } } });
    expect(state.ended).toBe(1);
  });

  it('reads nothing unwatched: where memory cannot be told, it is a failure of ours', async () => {
    const fake = fakeMachine();
    const reading = await begin(fake);
    Object.assign(fake.machine, { readMemory: () => Promise.reject(new Error('no answer')) });
    const thrown = expect(reading.outcome).rejects.toThrow('no answer');
    await vi.advanceTimersByTimeAsync(200);
    await thrown;
    expect(fake.state.ended).toBe(1);
  });

  it('ends at once when it is cancelled, with nothing to tell', async () => {
    const { outcome, state, abort } = await begin();
    abort.abort();
    expect(await outcome).toBeUndefined();
    expect(state.ended).toBe(1);
    const before = state.reads;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(state.reads).toBe(before);
  });

  it('starts nothing when it was cancelled before', async () => {
    const fake = fakeMachine();
    const outcome = await readForeignFile(file(), 'members', { signal: AbortSignal.abort(), ...fake });
    expect(outcome).toBeUndefined();
    expect(fake.state.started).toBe(0);
  });

  it('calls a file damaged whose worker breaks', async () => {
    const { outcome, state, fail } = await begin();
    fail();
    expect(await outcome).toEqual({ ok: false, error: { type: 'damaged' } });
    expect(state.ended).toBe(1);
  });
});
