import type { Institution, Member } from '../../schema';
import { addFilter, filterRows, idToFilter, type ListFilter } from '../lists';
import { positionOn } from '../membership';

export const INVITEE_FILTER_KINDS = ['membership', 'sector', 'state', 'seeks', 'offers'] as const;
export type InviteeFilterKind = (typeof INVITEE_FILTER_KINDS)[number];
export type InviteeFilter = ListFilter<InviteeFilterKind>;

/**
 * Members that pass. Filters of one kind widen, of different kinds narrow; level and Land are those of the office held on the day.
 * @param day `YYYY-MM-DD`
 */
export function selectInvitees(
  members: readonly Member[],
  institutions: ReadonlyMap<string, Institution>,
  filters: readonly InviteeFilter[],
  day: string,
): readonly Member[] {
  return filterRows(members, filters, (member, { kind, value }) => {
    switch (kind) {
      case 'membership':
        return member.membership === value;
      case 'sector':
      case 'state':
        return institutions.get(positionOn(member, day)?.institutionId ?? '')?.[kind] === value;
      case 'seeks':
      case 'offers':
        return member[kind].includes(value);
    }
  });
}

/** Filters of a saved view; what a later version added and this one does not know is left out. */
export function viewToFilters(ids: readonly string[]): readonly InviteeFilter[] {
  return ids
    .flatMap((id) => idToFilter(id, INVITEE_FILTER_KINDS) ?? [])
    .reduce<readonly InviteeFilter[]>((filters, filter) => addFilter(filters, filter), []);
}
