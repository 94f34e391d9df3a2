/** All columns of the list; the name always stands in front. */
export const MEMBER_COLUMNS = [
  'office',
  'institution',
  'email',
  'status',
  'phone',
  'city',
  'state',
  'sector',
  'topics',
  'tags',
  'groups',
  'since',
  'lastMeeting',
] as const;
export type MemberColumn = (typeof MEMBER_COLUMNS)[number];

export const USUAL_COLUMNS: readonly MemberColumn[] = ['office', 'institution', 'email', 'status'];

/** Of a saved view or of this laptop's settings; what a later version added is left out. Empty: the usual ones. */
export function toMemberColumns(ids: readonly string[]): readonly MemberColumn[] {
  return ids.flatMap((id) => MEMBER_COLUMNS.find((column) => column === id) ?? []);
}

export const MEMBER_GROUPINGS = ['sector', 'state', 'status', 'topic', 'institution', 'tag', 'group'] as const;
export type MemberGrouping = (typeof MEMBER_GROUPINGS)[number];

export function toMemberGrouping(id: string): MemberGrouping | '' {
  return MEMBER_GROUPINGS.find((grouping) => grouping === id) ?? '';
}
