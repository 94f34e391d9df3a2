import { expect, test } from 'vitest';
import { packList } from '../../../renderer/features/listExport/packList';

/** A worker that answers with what it was given, once it is told to finish. */
function createEcho() {
  const given: unknown[] = [];
  const events = new EventTarget();
  const echo = Object.assign(events, {
    isEnded: false,
    postMessage(message: readonly number[] | 'finish') {
      if (message === 'finish') events.dispatchEvent(new MessageEvent('message', { data: given }));
      else given.push(...message);
    },
    terminate: () => {
      echo.isEnded = true;
    },
  });
  return echo;
}

const ROWS = Array.from({ length: 1200 }, (_, at) => at);

function pack(echo: ReturnType<typeof createEcho>, signal: AbortSignal, onProgress: (done: number) => void) {
  return packList<number, readonly number[] | 'finish', readonly number[]>(
    // Of a worker it uses no more than this.
    { worker: echo as unknown as Worker, all: ROWS, toMessage: (some) => some, finish: 'finish' },
    { signal, onProgress: ({ done }) => onProgress(done) },
  );
}

test('rows are handed over a few at a time, and how far it is is told', async () => {
  const echo = createEcho();
  const progress: number[] = [];
  expect(await pack(echo, new AbortController().signal, (done) => progress.push(done))).toEqual(ROWS);
  expect(progress).toEqual([0, 500, 1000, 1200]);
  expect(echo.isEnded).toBe(true);
});

test('what somebody cancels makes nothing, and the worker ends', async () => {
  const echo = createEcho();
  const controller = new AbortController();
  const packed = pack(echo, controller.signal, (done) => {
    if (done === 500) controller.abort();
  });
  expect(await packed).toBeUndefined();
  expect(echo.isEnded).toBe(true);
});

test('a worker that fails is told', async () => {
  const echo = createEcho();
  const packed = pack(echo, new AbortController().signal, (done) => {
    if (done === 1200) echo.dispatchEvent(new Event('error'));
  });
  await expect(packed).rejects.toThrow('could not be written');
  expect(echo.isEnded).toBe(true);
});
