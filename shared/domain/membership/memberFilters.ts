import { fold } from '../../text/fold';
import type { Institution, Member, Position } from '../../schema';
import { addFilter, idToFilter, type ListFilter } from '../lists';
import { positionOn } from './positions';
import { groupIdsOf } from './roles';

/** A member as lists look at it: with the office of a day and its institution. */
export interface MemberSubject {
  /** Of the member. */
  readonly id: string;
  readonly member: Member;
  readonly position: Position | undefined;
  readonly institution: Institution | undefined;
}

export const MEMBER_FILTER_KINDS = ['sector', 'state', 'membership', 'seeks', 'offers', 'group', 'tag'] as const;
export type MemberFilterKind = (typeof MEMBER_FILTER_KINDS)[number];
export type MemberFilter = ListFilter<MemberFilterKind>;

/** @param day `YYYY-MM-DD` */
export function toMemberSubject(
  member: Member,
  institutions: ReadonlyMap<string, Institution>,
  day: string,
): MemberSubject {
  const position = positionOn(member, day);
  return { id: member.id, member, position, institution: institutions.get(position?.institutionId ?? '') };
}

/** Level and Land are those of the office held on the day; a group is one somebody is in on that day. */
export function memberHasValue(
  { member, institution }: MemberSubject,
  { kind, value }: MemberFilter,
  day: string,
): boolean {
  switch (kind) {
    case 'sector':
    case 'state':
      return institution?.[kind] === value;
    case 'membership':
      return member.membership === value;
    case 'seeks':
    case 'offers':
      return member[kind].includes(value);
    case 'group':
      return groupIdsOf(member, day).includes(value);
    case 'tag':
      return member.tags.some((tag) => fold(tag) === fold(value));
  }
}

/** Filters of a saved view; what a later version added and this one does not know is in `unknown`. */
export function viewToFilters(ids: readonly string[]): {
  readonly filters: readonly MemberFilter[];
  readonly unknown: readonly string[];
} {
  const unknown: string[] = [];
  let filters: readonly MemberFilter[] = [];
  for (const id of ids) {
    const filter = idToFilter(id, MEMBER_FILTER_KINDS);
    if (filter) filters = addFilter(filters, filter);
    else unknown.push(id);
  }
  return { filters, unknown };
}
