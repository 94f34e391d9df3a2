import { err, ok } from '../result';
import type { Result } from '../result';
import type { AddendumContent } from './addendumContent';
import type { MinutesContent } from './minutesContent';

export type MinutesContentError = { readonly type: 'notJson' } | { readonly type: 'unknownContentVersion' };

/**
 * Reads the text of a `minutes` record. Only the version is looked at: the text is frozen and proven by its
 * hash, and a newer version of the content must not be shown with parts left out.
 */
export function parseMinutesContent(text: string): Result<MinutesContent, MinutesContentError> {
  return parse(text, isMinutesContent);
}

/** The same for the text of a record that is an addendum. */
export function parseAddendumContent(text: string): Result<AddendumContent, MinutesContentError> {
  return parse(text, isAddendumContent);
}

function parse<T>(text: string, isMeant: (value: unknown) => value is T): Result<T, MinutesContentError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ type: 'notJson' });
  }
  return isMeant(value) ? ok(value) : err({ type: 'unknownContentVersion' });
}

function isMinutesContent(value: unknown): value is MinutesContent {
  return hasVersion(value) && !('kind' in value);
}

function isAddendumContent(value: unknown): value is AddendumContent {
  return hasVersion(value) && 'kind' in value && value.kind === 'addendum';
}

function hasVersion(value: unknown): value is { readonly contentVersion: 1 } {
  return typeof value === 'object' && value !== null && 'contentVersion' in value && value.contentVersion === 1;
}
