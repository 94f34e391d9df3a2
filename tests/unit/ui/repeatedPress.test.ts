import { expect, test } from 'vitest';
import { isRepeatedPress, watchPresses } from '../../../renderer/ui/actions/repeatedPress';

const page = new EventTarget();
watchPresses(page);

function fire(type: string, detail: number): boolean {
  page.dispatchEvent(new CustomEvent(type, { detail }));
  return isRepeatedPress();
}

test('the first press of a double click counts, the second and third do not', () => {
  expect([fire('mousedown', 1), fire('click', 1)]).toEqual([false, false]);
  expect([fire('mousedown', 2), fire('click', 2), fire('mousedown', 3)]).toEqual([true, true, true]);
  expect(fire('mousedown', 1)).toBe(false);
});

test('after a double click a key counts, and so does the click of a screen reader, which nothing announces', () => {
  fire('mousedown', 2);
  expect(fire('keydown', 0)).toBe(false);
  fire('mousedown', 2);
  expect(fire('click', 0)).toBe(false);
});

test('the second press of a double click is no press of what stood behind the window that the first one closed', () => {
  const button = Object.assign(new EventTarget(), { isConnected: true });
  watchPresses(button);
  const taken: string[] = [];
  button.addEventListener('click', ({ type }) => taken.push(type));
  const press = (detail: number): void => {
    for (const type of ['mousedown', 'click']) button.dispatchEvent(new CustomEvent(type, { detail }));
  };
  press(1);
  press(2);
  expect(taken).toHaveLength(2);
  press(1);
  button.isConnected = false;
  press(2);
  expect(taken).toHaveLength(3);
  press(1);
  expect(taken).toHaveLength(4);
});
