import { err, ok } from '../result';
import type { Result } from '../result';
import type { MinutesContent } from './minutesContent';

export type MinutesContentError = { readonly type: 'notJson' } | { readonly type: 'unknownContentVersion' };

/**
 * Reads the text of a `minutes` record. Only the version is looked at: the text is frozen and proven by its
 * hash, and a newer version of the content must not be shown with parts left out.
 */
export function parseMinutesContent(text: string): Result<MinutesContent, MinutesContentError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ type: 'notJson' });
  }
  return isMinutesContent(value) ? ok(value) : err({ type: 'unknownContentVersion' });
}

function isMinutesContent(value: unknown): value is MinutesContent {
  return typeof value === 'object' && value !== null && 'contentVersion' in value && value.contentVersion === 1;
}
