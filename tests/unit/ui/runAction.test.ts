import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createActionSlot, createWatchedRun, runAction } from '../../../renderer/ui/actions/runAction';

describe('an action', () => {
  it('that throws at once hands its error on', () => {
    const failures: unknown[] = [];
    const error = new Error('x');
    expect(
      runAction(
        () => {
          throw error;
        },
        (thrown) => failures.push(thrown),
      ),
    ).toBeUndefined();
    expect(failures).toEqual([error]);
  });

  it('that fails later hands its error on and leaves nothing unhandled', async () => {
    const failures: unknown[] = [];
    const error = new Error('x');
    await runAction(
      () => Promise.reject(error),
      (thrown) => failures.push(thrown),
    );
    expect(failures).toEqual([error]);
  });
});

describe('a control', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function createControl() {
    const failures: unknown[] = [];
    const pending: boolean[] = [];
    let recovered = 0;
    const fail = (thrown: unknown): number => failures.push(thrown);
    const slot = createActionSlot(
      createWatchedRun(fail, () => {
        recovered += 1;
      }),
      fail,
      (isPending) => pending.push(isPending),
      400,
    );
    return { slot, failures, pending, recoveries: () => recovered };
  }

  it('does nothing at a second press while the first one runs, and works again afterwards', async () => {
    const { slot } = createControl();
    const { promise, resolve } = createDeferred();
    const action = vi.fn(() => promise);
    slot.run(action);
    slot.run(action);
    expect(action).toHaveBeenCalledTimes(1);
    resolve();
    await vi.runAllTimersAsync();
    slot.run(action);
    expect(action).toHaveBeenCalledTimes(2);
  });

  it('works again after a failure, which is handed on once', async () => {
    const { slot, failures } = createControl();
    const error = new Error('x');
    slot.run(() => Promise.reject(error));
    await vi.runAllTimersAsync();
    expect(failures).toEqual([error]);
    slot.run(() => {
      throw error;
    });
    expect(failures).toEqual([error, error]);
    const action = vi.fn();
    slot.run(action);
    expect(action).toHaveBeenCalledTimes(1);
  });

  it('takes back what was said of a failure when it succeeds, once, and says nothing where nothing had failed', async () => {
    const { slot, recoveries } = createControl();
    slot.run(() => undefined);
    slot.run(() => Promise.reject(new Error('x')));
    await vi.runAllTimersAsync();
    expect(recoveries()).toBe(0);
    for (const action of [() => Promise.resolve(), () => undefined]) {
      slot.run(action);
      await vi.runAllTimersAsync();
      expect(recoveries()).toBe(1);
    }
  });

  it('shows that it is busy only when that takes longer than 400 ms', async () => {
    const { slot, pending } = createControl();
    slot.run(() => Promise.resolve());
    await vi.advanceTimersByTimeAsync(1000);
    expect(pending).toEqual([false]);

    const { promise, resolve } = createDeferred();
    slot.run(() => promise);
    await vi.advanceTimersByTimeAsync(399);
    expect(pending).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(pending).toEqual([false, true]);
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(pending).toEqual([false, true, false]);
  });
});

function createDeferred(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
