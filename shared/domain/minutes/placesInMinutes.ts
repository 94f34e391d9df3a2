import { findPlaces } from '../../documents';
import type { Minutes } from '../../schema';
import { readMinutes } from './freezeMinutes';

/** Where frozen minutes have one of the names; an addendum names nobody but in its own text. See [Note: names of erased people]. */
export function placesInMinutes(
  minutes: Pick<Minutes, 'kind' | 'content' | 'hash'>,
  names: readonly string[],
): readonly string[] {
  const frozen = minutes.kind === 'minutes' ? readMinutes(minutes) : undefined;
  return frozen?.ok ? findPlaces(frozen.value.content, names) : [];
}
