import { expect, test } from 'vitest';
import { wipeOnceSent } from '../../../electron/main/ipc/wipeOnceSent';

test('a key is whole as long as the turn in which it is answered, and overwritten in the next one', async () => {
  const key = { id: 'k', isNext: false, bytes: Uint8Array.of(1, 2, 3) };
  const answer = await Promise.resolve(wipeOnceSent(key));
  expect([...answer.bytes]).toEqual([1, 2, 3]);
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  expect([...key.bytes]).toEqual([0, 0, 0]);
  expect(wipeOnceSent(null)).toBeNull();
});
