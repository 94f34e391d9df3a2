/**
 * Whether a request failed because its answer pointed to another address, which is never followed: the login would go along. Electron says so in its
 * message ("Attempted to redirect, but redirect policy was 'error'"), Node in the cause.
 */
export function isRedirect(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return /\bredirect\b/iu.test(error.message) || isRedirect(error.cause);
}
