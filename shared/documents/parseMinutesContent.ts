import { err, ok } from '../result';
import type { Result } from '../result';
import { isTame } from '../schema/formats';
import type { AddendumContent } from './addendumContent';
import type { MinutesContent } from './minutesContent';
import { isAddendumContent, isMinutesContent } from './minutesContentSchema';

export type MinutesContentError =
  | { readonly type: 'notJson' }
  /** Of a newer Verbund, or no content at all. */
  | { readonly type: 'unknownContentVersion' }
  /** Says to be content of this version and is not. */
  | { readonly type: 'damaged' };

/**
 * Reads the text of a `minutes` record. A newer version of the content must not be shown with parts left out, and one that another tool wrote must not
 * reach a page with values that no version has. What is read is the frozen value itself, unchanged: its hash proves it.
 */
export function parseMinutesContent(text: string): Result<MinutesContent, MinutesContentError> {
  return parse(
    text,
    isMinutesContent,
    (version, value) => [1, 2, 3].some((known) => known === version) && !('kind' in value),
  );
}

/** The same for the text of a record that is an addendum. */
export function parseAddendumContent(text: string): Result<AddendumContent, MinutesContentError> {
  return parse(
    text,
    isAddendumContent,
    (version, value) => version === 1 && 'kind' in value && value.kind === 'addendum',
  );
}

function parse<T>(
  text: string,
  isContent: (value: unknown) => value is T,
  isMeant: (version: unknown, value: object) => boolean,
): Result<T, MinutesContentError> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return err({ type: 'notJson' });
  }
  if (!isOfVersion(value, isMeant)) return err({ type: 'unknownContentVersion' });
  return isTame(value) && isContent(value) ? ok(value) : err({ type: 'damaged' });
}

function isOfVersion(value: unknown, isMeant: (version: unknown, value: object) => boolean): boolean {
  return (
    typeof value === 'object' && value !== null && 'contentVersion' in value && isMeant(value.contentVersion, value)
  );
}
