/** Chromium's word for a layout that settles one frame later. Nothing has failed, and nothing can be done. */
const HARMLESS = /^ResizeObserver loop /u;

/** Hands on what nobody caught: errors of handlers, timers and renders, and promises that nobody waited for. */
export function watchWindow(target: Window, onUncaught: (thrown: unknown) => void): void {
  target.addEventListener('error', (event) => {
    if (HARMLESS.test(event.message)) return;
    onUncaught(event.error ?? new Error('a script failed'));
  });
  target.addEventListener('unhandledrejection', ({ reason }) => onUncaught(reason));
}
