/** The failure is still seen by whoever awaits the promise; this only keeps it from being reported twice. */
export function withoutUnhandledRejection<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
