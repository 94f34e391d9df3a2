import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createAutosave, type AutosaveState } from '../../../renderer/live/createAutosave';
import { failureKindOf } from '../../../shared/failure';
import { flushUnsaved, savedState } from '../../../renderer/live/unsavedInput';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A store whose disk can be full. */
function createField() {
  let failure: Error | undefined;
  let stored = '';
  const attempts: string[] = [];
  const states: AutosaveState[] = [];
  const failures: unknown[] = [];
  const autosave = createAutosave(
    (state) => states.push(state),
    (thrown) => failures.push(thrown),
  );
  return {
    autosave,
    states,
    failures,
    attempts,
    stored: () => stored,
    type: (text: string) =>
      autosave.change(async () => {
        attempts.push(text);
        if (failure) throw failure;
        stored = text;
      }),
    fill: () => {
      failure = Object.assign(new Error('full'), { name: 'QuotaExceededError' });
    },
    free: () => {
      failure = undefined;
    },
  };
}

it('stores what was typed last within 200 ms', async () => {
  const field = createField();
  field.type('a');
  field.type('ab');
  expect(savedState()).toBe('saving');
  await vi.advanceTimersByTimeAsync(200);
  expect(field.attempts).toEqual(['ab']);
  expect(field.states).toEqual(['stored']);
  expect(savedState()).toBe('saved');
});

it('stores the first letter at once and those that follow quickly together', async () => {
  const field = createField();
  field.type('a');
  await vi.advanceTimersByTimeAsync(0);
  expect(field.attempts).toEqual(['a']);
  field.type('ab');
  await vi.advanceTimersByTimeAsync(100);
  field.type('abc');
  expect(field.attempts).toEqual(['a']);
  await vi.advanceTimersByTimeAsync(100);
  expect(field.attempts).toEqual(['a', 'abc']);
  await vi.advanceTimersByTimeAsync(1_000);
  field.type('abcd');
  await vi.advanceTimersByTimeAsync(0);
  expect(field.attempts).toEqual(['a', 'abc', 'abcd']);
});

it('keeps what could not be stored, says so once, and stores it when there is room again', async () => {
  const field = createField();
  field.fill();
  field.type('a');
  await vi.advanceTimersByTimeAsync(200);
  expect(field.states).toEqual(['failing']);
  expect(savedState()).toBe('unsaved');
  await vi.advanceTimersByTimeAsync(60_000);
  expect(field.failures).toHaveLength(1);
  // One second, then twice as long each time, and never longer than fifteen seconds.
  expect(field.attempts).toHaveLength(8);
  field.free();
  await vi.advanceTimersByTimeAsync(15_000);
  expect(field.stored()).toBe('a');
  expect(field.states.at(-1)).toBe('stored');
  expect(savedState()).toBe('saved');
});

it('tries again soon when somebody types on, and stores the latest', async () => {
  const field = createField();
  field.fill();
  field.type('a');
  await vi.advanceTimersByTimeAsync(10_000);
  field.free();
  field.type('ab');
  await vi.advanceTimersByTimeAsync(200);
  expect(field.stored()).toBe('ab');
});

it('does not let anybody go on as if everything were stored, and says why it is not', async () => {
  const field = createField();
  field.fill();
  field.type('a');
  const failed = await flushUnsaved().then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(failed).toMatchObject({ name: 'UnsavedError' });
  expect(failureKindOf(failed)).toBe('diskFull');
  field.free();
  await flushUnsaved();
  expect(field.stored()).toBe('a');
  expect(savedState()).toBe('saved');
});
