import type { Institution, Member, Topic } from '../../schema';
import type { Group } from '../../schema/network';
import { MEMBERSHIPS } from '../../schema/members';
import { fold } from '../../text/fold';
import {
  institutionChoices,
  namesOf,
  narrowRows,
  sectorChoices,
  stateChoices,
  type NarrowedRows,
  type QueryChoice,
  type QueryField,
  type QueryLanguages,
} from '../listQuery';
import { phoneSpellings, phoneToNational } from '../../text/phoneNumber';
import { filterRows } from '../lists';
import { memberHasValue, type MemberFilter, type MemberSubject } from './memberFilters';
import { groupIdsOf, rolesOn } from './roles';

/** What a network has, as far as one can ask for it. */
export interface QuerySource {
  readonly topics: readonly Pick<Topic, 'id' | 'title'>[];
  readonly groups: readonly Pick<Group, 'id' | 'title'>[];
  readonly tags: readonly string[];
  readonly institutions: readonly Pick<Institution, 'id' | 'name' | 'shortName'>[];
  /** `YYYY-MM-DD` */
  readonly today: string;
}

const ROLES = ['speaker', 'deputy', 'secretary', 'member', 'guest'] as const;

type FieldName =
  'state' | 'sector' | 'status' | 'topic' | 'seeks' | 'offers' | 'group' | 'role' | 'tag' | 'institution';
type TextName = 'office' | 'city' | 'email' | 'phone';

/**
 * The fields of the language in which members are asked for. Names of fields and values count in both languages, whatever the screen speaks: a
 * view that somebody saved in English works for colleagues.
 * @param languages that of the screen first
 */
export function memberQueryFields(
  { topics, groups, tags, institutions, today }: QuerySource,
  languages: QueryLanguages,
): readonly QueryField<MemberSubject>[] {
  const [t, other] = languages;
  const named = (id: FieldName | TextName | 'since') =>
    namesOf(
      id,
      languages.map((say) => say(`members.query.${id}`)),
    );
  const choice = (
    id: FieldName,
    choices: readonly QueryChoice[],
    valuesOf: (subject: MemberSubject) => readonly string[],
  ): QueryField<MemberSubject> => ({ kind: 'choice', id, names: named(id), choices, valuesOf });
  const text = (
    id: TextName,
    textsOf: (subject: MemberSubject) => readonly string[],
    ownerOf: (subject: MemberSubject) => object = ({ member }) => member,
  ): QueryField<MemberSubject> => ({ kind: 'text', id, names: named(id), textsOf, ownerOf });

  const part = (
    id: TextName,
    textsOf: (subject: MemberSubject) => readonly string[],
    toKey: (value: string) => string,
  ): QueryField<MemberSubject> => ({
    kind: 'part',
    id,
    names: named(id),
    textsOf,
    toKey,
    ownerOf: ({ member }) => member,
  });

  const topicChoices = topics.map(({ id, title }) => ({ id, label: title }));
  const tagIds = new Map(tags.map((tag) => [fold(tag), tag]));
  const known = (value: string): readonly string[] => (value === '' ? [] : [value]);
  return [
    choice('state', stateChoices(languages), ({ institution }) => known(institution?.state ?? '')),
    choice('sector', sectorChoices(languages), ({ institution }) => known(institution?.sector ?? '')),
    choice(
      'status',
      MEMBERSHIPS.map((id) => ({ id, label: t(`members.status.${id}`), alsoNamed: [other(`members.status.${id}`)] })),
      ({ member }) => [member.membership],
    ),
    choice('topic', topicChoices, ({ member }) => [...member.seeks, ...member.offers]),
    choice('seeks', topicChoices, ({ member }) => member.seeks),
    choice('offers', topicChoices, ({ member }) => member.offers),
    choice(
      'group',
      groups.map(({ id, title }) => ({ id, label: title })),
      ({ member }) => groupIdsOf(member, today),
    ),
    choice(
      'role',
      ROLES.map((id) => ({
        id,
        label: t(`records.value.role.${id}`),
        alsoNamed: [other(`records.value.role.${id}`)],
      })),
      ({ member }) => (member.roles.length === 0 ? [] : rolesOn(member, today).map(({ kind }) => kind)),
    ),
    choice(
      'tag',
      tags.map((tag) => ({ id: tag, label: tag })),
      ({ member }) => member.tags.map((tag) => tagIds.get(fold(tag)) ?? tag),
    ),
    choice('institution', institutionChoices(institutions), ({ institution }) => (institution ? [institution.id] : [])),
    {
      kind: 'date',
      id: 'since',
      names: named('since'),
      dateOf: ({ member }) => member.joinedOn,
    },
    text(
      'office',
      ({ position }) => [position?.office ?? '', position?.department ?? ''],
      ({ member, position }) => position ?? member,
    ),
    text('city', ({ member }) => [member.city]),
    part(
      'email',
      ({ member }) => valuesOf(member, 'email').map(fold),
      (value) => fold(value).trim(),
    ),
    part('phone', ({ member }) => valuesOf(member, 'phone').flatMap(phoneSpellings), phoneToNational),
  ];
}

/** All addresses or numbers somebody has. */
function valuesOf(member: Member, kind: 'email' | 'phone'): readonly string[] {
  const others = member.contacts.filter((contact) => contact.kind === kind).map(({ value }) => value);
  return [member[kind], ...others].filter((value) => value !== '');
}

export interface MemberChoice {
  readonly filters: readonly MemberFilter[];
  /** As typed into the search field. */
  readonly query: string;
}

/**
 * The rows that pass the filters and the fields of the query; the very same array where there are none.
 * @param day `YYYY-MM-DD`
 */
export function narrowMembers<Row extends MemberSubject>(
  rows: readonly Row[],
  { filters, query }: MemberChoice,
  fields: readonly QueryField<MemberSubject>[],
  day: string,
): NarrowedRows<Row> {
  const filtered = filterRows(rows, filters, (row, filter) => memberHasValue(row, filter, day));
  return narrowRows(filtered, query, fields);
}

/** What the plain words of a search look at. */
export function memberTexts({ member, position, institution }: MemberSubject): readonly string[] {
  const { academicTitle, familyName, givenName, city, tags } = member;
  return [
    academicTitle,
    familyName,
    givenName,
    city,
    position?.office ?? '',
    position?.department ?? '',
    institution?.name ?? '',
    institution?.shortName ?? '',
    ...tags,
    ...contactTexts(member),
  ];
}

/** All addresses and numbers of somebody, numbers in each way in which people write them. */
export function contactTexts(member: Member): readonly string[] {
  return [
    ...valuesOf(member, 'email'),
    ...valuesOf(member, 'phone').flatMap((phone) => [phone, ...phoneSpellings(phone)]),
  ];
}
