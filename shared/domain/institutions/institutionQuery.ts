import type { Institution, Topic } from '../../schema';
import {
  institutionChoices,
  namesOf,
  sectorChoices,
  stateChoices,
  type QueryField,
  type QueryLanguages,
} from '../listQuery';

export type InstitutionSubject = { readonly institution: Institution };

/** What a network has, as far as one can ask institutions for it. */
export interface InstitutionQuerySource {
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  readonly institutions: readonly Pick<Institution, 'id' | 'name' | 'shortName'>[];
}

/** The fields of the language in which institutions are asked for; what members have as well is called as it is there. */
export function institutionQueryFields(
  { topics, institutions }: InstitutionQuerySource,
  languages: QueryLanguages,
): readonly QueryField<InstitutionSubject>[] {
  const named = (
    id: string,
    key:
      | 'members.query.state'
      | 'members.query.sector'
      | 'members.query.topic'
      | 'members.query.city'
      | 'institutions.query.parent'
      | 'institutions.query.website',
  ) =>
    namesOf(
      id,
      languages.map((t) => t(key)),
    );
  const known = (value: string): readonly string[] => (value === '' ? [] : [value]);
  return [
    {
      kind: 'choice',
      id: 'state',
      names: named('state', 'members.query.state'),
      choices: stateChoices(languages),
      // Also where it has an office beside the main one.
      valuesOf: ({ institution: { state, sites } }) => [...known(state), ...sites.flatMap((site) => known(site.state))],
    },
    {
      kind: 'choice',
      id: 'sector',
      names: named('sector', 'members.query.sector'),
      choices: sectorChoices(languages),
      valuesOf: ({ institution }) => known(institution.sector),
    },
    {
      kind: 'choice',
      id: 'topic',
      names: named('topic', 'members.query.topic'),
      choices: topics.map(({ id, title }) => ({ id, label: title })),
      valuesOf: ({ institution }) => institution.topicWeights.flatMap(({ id, weight }) => (weight > 0 ? [id] : [])),
    },
    {
      kind: 'choice',
      id: 'parent',
      names: named('parent', 'institutions.query.parent'),
      choices: institutionChoices(institutions),
      valuesOf: ({ institution }) => known(institution.parentId),
    },
    {
      kind: 'text',
      id: 'city',
      names: named('city', 'members.query.city'),
      textsOf: ({ institution: { city, sites } }) => [city, ...sites.map((site) => site.city)],
      ownerOf: ({ institution }) => institution,
    },
    {
      kind: 'text',
      id: 'website',
      names: named('website', 'institutions.query.website'),
      textsOf: ({ institution }) => [institution.website],
      ownerOf: ({ institution }) => institution,
    },
  ];
}
