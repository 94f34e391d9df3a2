/**
 * [Note: double clicks] The second press of a double click is meant for what the first one was meant for. What opened under the pointer meanwhile must not take it
 * as its own (a dialog would close again, or its button would be pressed), and an action that is through already must not run twice. So buttons
 * and forms of the kit do nothing on it, and overlays stay open. Who counts is the operating system: it knows how fast and how far apart.
 */
let count = 0;
/** Where the first of them went down. */
let firstTarget: EventTarget | null = null;

/** Once, in a window that has controls of the kit. Before React, so that every handler knows what it is about. */
export function watchPresses(target: EventTarget): void {
  const take = (event: Event): void => {
    if (event.type === 'mousedown' && 'detail' in event && event.detail === 1) firstTarget = event.target;
    // `click` also comes from a screen reader or a label, without a button having gone down before it.
    count = 'detail' in event && typeof event.detail === 'number' ? event.detail : 0;
  };
  target.addEventListener('mousedown', take, { capture: true });
  target.addEventListener(
    'click',
    (event) => {
      take(event);
      // Its window has closed: a row or a link behind it, which is no control of the kit, must not take the rest of the double click.
      if (count < 2 || !isGone(firstTarget)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    },
    { capture: true },
  );
  target.addEventListener(
    'keydown',
    () => {
      count = 0;
    },
    { capture: true },
  );
}

function isGone(target: EventTarget | null): boolean {
  return target !== null && 'isConnected' in target && target.isConnected === false;
}

/** Whether what happens now happens because of the second, or a later, press in quick succession. */
export function isRepeatedPress(): boolean {
  return count > 1;
}
