import { addDays } from '../../calendarDays';
import type { Group, Member, Role } from '../../schema';
import { fold } from '../../text/fold';

export const ROLE_KINDS = ['speaker', 'deputy', 'secretary', 'member', 'guest'] as const;
export type RoleKind = (typeof ROLE_KINDS)[number];

export type Holder = { readonly member: Member; readonly role: Role };

/**
 * What somebody does in the network, or in one of its groups, on a day.
 * @param day `YYYY-MM-DD`; roles may be known to the month only
 */
export function rolesOn({ roles }: Pick<Member, 'roles'>, day: string): readonly Role[] {
  return roles.filter((role) => isHeldOn(role, day));
}

/** Groups of the network that somebody is in on a day, whatever they do there. */
export function groupIdsOf(member: Pick<Member, 'roles'>, day: string): readonly string[] {
  if (member.roles.length === 0) return [];
  return [...new Set(rolesOn(member, day).flatMap(({ groupId }) => (groupId === '' ? [] : [groupId])))];
}

export function isHeldOn({ from, to }: Pick<Role, 'from' | 'to'>, day: string): boolean {
  return (from === '' || from <= day) && (to === '' || to >= day.slice(0, to.length));
}

/** Ends a role before a day; one that began no earlier was never held, and is gone. */
export function endRole(roles: readonly Role[], id: string, day: string): readonly Role[] {
  const lastDay = addDays(day, -1);
  return roles.flatMap((role) => {
    if (role.id !== id) return [role];
    return role.from > lastDay ? [] : [{ ...role, to: lastDay }];
  });
}

/** Who has a role on a day in a group, or with `''` in the network as a whole: speakers first, then as long as they have been. */
export function holdersOn(members: readonly Member[], groupId: string, day: string): readonly Holder[] {
  return members
    .flatMap((member) =>
      rolesOn(member, day)
        .filter((role) => role.groupId === groupId)
        .map((role) => ({ member, role })),
    )
    .toSorted((one, other) => rankOf(one.role) - rankOf(other.role) || compareText(one.role.from, other.role.from));
}

/** Who speaks for the network on a day, and their deputies. */
export function speakersOn(members: readonly Member[], day: string): readonly Holder[] {
  return holdersOn(members, '', day).filter(({ role }) => role.kind === 'speaker' || role.kind === 'deputy');
}

/** A title of one's own stands between what leads and who takes part. */
function rankOf({ kind }: Role): number {
  const rank = ROLE_KINDS.findIndex((known) => known === kind);
  return rank < 0 ? ROLE_KINDS.indexOf('member') - 0.5 : rank;
}

/** Groups that work on a day, and those that have ended. */
export function groupsOn(
  groups: readonly Group[],
  day: string,
): { readonly working: readonly Group[]; readonly ended: readonly Group[] } {
  const isEnded = ({ endedOn }: Group): boolean => endedOn !== '' && endedOn < day;
  return { working: groups.filter((group) => !isEnded(group)), ended: groups.filter(isEnded) };
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Another group that is called so, whatever its case and accents. */
export function groupCalled(groups: readonly Group[], title: string, ownId: string): Group | undefined {
  const wanted = fold(title).trim();
  return wanted === '' ? undefined : groups.find(({ id, title: name }) => id !== ownId && fold(name).trim() === wanted);
}
