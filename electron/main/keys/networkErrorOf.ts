import { REDIRECTED } from '../../../shared/server/facts';
import { isRedirect } from '../answers/isRedirect';

/** Chromium's name for the failure, `ERR_NAME_NOT_RESOLVED`; it says more to an administrator than any sentence of ours. `REDIRECTED` is ours. */
export function networkErrorOf(error: unknown): string {
  if (!(error instanceof Error)) return 'ERR_FAILED';
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'ERR_TIMED_OUT';
  if (isRedirect(error)) return REDIRECTED;
  return /ERR_[A-Z_]+/u.exec(error.message)?.[0] ?? 'ERR_FAILED';
}
