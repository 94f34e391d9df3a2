/**
 * [Note: double clicks] The second press of a double click is meant for what the first one was meant for. What opened under the pointer meanwhile must not take it
 * as its own (a dialog would close again, or its button would be pressed), and an action that is through already must not run twice. So buttons
 * and forms of the kit do nothing on it, and overlays stay open. Who counts is the operating system: it knows how fast and how far apart.
 */
let count = 0;

/** Once, in a window that has controls of the kit. Before React, so that every handler knows what it is about. */
export function watchPresses(target: EventTarget): void {
  const take = (event: Event): void => {
    // `click` also comes from a screen reader or a label, without a button having gone down before it.
    count = 'detail' in event && typeof event.detail === 'number' ? event.detail : 0;
  };
  target.addEventListener('mousedown', take, { capture: true });
  target.addEventListener('click', take, { capture: true });
  target.addEventListener(
    'keydown',
    () => {
      count = 0;
    },
    { capture: true },
  );
}

/** Whether what happens now happens because of the second, or a later, press in quick succession. */
export function isRepeatedPress(): boolean {
  return count > 1;
}
