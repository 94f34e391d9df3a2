/** Asked again: the compiler takes the state before an await for the state after it. */
export function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
