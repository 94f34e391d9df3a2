import { expect, test } from 'vitest';
import { holdUnreadText } from '../../../renderer/live/holdUnreadText';
import { flushUnsaved, savedState } from '../../../renderer/live/unsavedInput';

test('text that cannot be read counts as unsaved until it is mended, also while it is being typed', async () => {
  const release = holdUnreadText(() => Promise.resolve(false), false);
  expect(savedState()).toBe('saving');
  await expect(flushUnsaved()).rejects.toMatchObject({ name: 'UnsavedError', cause: { name: 'UnreadTextError' } });
  expect(savedState()).toBe('unsaved');
  release();
  expect(savedState()).toBe('saved');
  await expect(flushUnsaved()).resolves.toBeUndefined();
});

test('left with it, a field is known as unsaved at once', () => {
  const release = holdUnreadText(() => Promise.resolve(false), true);
  expect(savedState()).toBe('unsaved');
  release();
});

test('text that can be read is stored before the window closes', async () => {
  const stored: string[] = [];
  const release = holdUnreadText(() => {
    stored.push('2027-12-09');
    return Promise.resolve(true);
  }, false);
  await expect(flushUnsaved()).resolves.toBeUndefined();
  expect(stored).toEqual(['2027-12-09']);
  release();
});

test('and counts as unsaved where the store refuses it', async () => {
  const refused = new Error('full');
  const release = holdUnreadText(() => Promise.reject(refused), false);
  await expect(flushUnsaved()).rejects.toMatchObject({ cause: refused });
  release();
});
