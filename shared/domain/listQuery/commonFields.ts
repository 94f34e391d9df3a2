import type { Translate } from '../../messages/translate';
import { SECTORS, STATES } from '../../schema/institutions';
import type { QueryChoice } from './queryFields';

/** That of the screen first: names of fields and values count in both, so that a view that somebody saved in English works for colleagues. */
export type QueryLanguages = readonly [Translate, Translate];

/** How people write a Land beside its name and the code of ISO 3166-2. */
const STATE_NAMES: Readonly<Record<string, readonly string[]>> = { 'DE-NW': ['NRW'], 'DE-MV': ['MeckPomm'] };

export function stateChoices([t, other]: QueryLanguages): readonly QueryChoice[] {
  return STATES.map((id) => ({
    id,
    label: t(`institutions.state.${id}`),
    alsoNamed: [id, id.slice('DE-'.length), ...(STATE_NAMES[id] ?? []), other(`institutions.state.${id}`)],
  }));
}

export function sectorChoices([t, other]: QueryLanguages): readonly QueryChoice[] {
  return SECTORS.map((id) => ({
    id,
    label: t(`institutions.sector.${id}`),
    alsoNamed: [other(`institutions.sector.${id}`)],
  }));
}

/** Institutions as values, by their short name as well. */
export function institutionChoices(
  institutions: readonly { readonly id: string; readonly name: string; readonly shortName: string }[],
): readonly QueryChoice[] {
  return institutions.map(({ id, name, shortName }) => ({
    id,
    label: name || shortName,
    ...(name !== '' && shortName !== '' && { alsoNamed: [shortName] }),
  }));
}

/** @param names of a field in each language, with blanks between, the usual one first */
export function namesOf(id: string, names: readonly string[]): readonly [string, ...string[]] {
  const [first = id, ...rest] = names.flatMap((some) => some.split(' '));
  return [first, ...rest];
}
