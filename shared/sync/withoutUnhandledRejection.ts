/** The failure is still seen by whoever awaits the promise; this only keeps it from being reported twice. */
export function withoutUnhandledRejection<T>(promise: Promise<T>): Promise<T> {
  // eslint-disable-next-line no-restricted-syntax -- see above: somebody else waits for it
  promise.catch(() => undefined);
  return promise;
}
