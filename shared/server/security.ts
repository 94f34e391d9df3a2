import { securityObject } from '../sync/designDocument';
import type { SecurityObject, SecuritySection } from './facts';

/** Adds what Verbund needs and keeps what people put there: whoever may enter today may enter afterwards. Open to all, it is closed. */
export function securityToVerbund(present: SecurityObject): SecurityObject {
  return {
    admins: withRoles(present.admins, securityObject.admins.roles),
    members: withRoles(present.members, securityObject.members.roles),
  };
}

function withRoles({ names, roles }: SecuritySection, needed: readonly string[]): SecuritySection {
  return { names, roles: [...roles, ...needed.filter((role) => !roles.includes(role))] };
}

export function isOpenToAll({ members }: SecurityObject): boolean {
  return members.names.length === 0 && members.roles.length === 0;
}

export function isReadyForVerbund({ members }: SecurityObject): boolean {
  return securityObject.members.roles.every((role) => members.roles.includes(role));
}

/** Names and roles that Verbund did not put there. */
export function strangersIn({ admins, members }: SecurityObject): readonly string[] {
  const known: ReadonlySet<string> = new Set([...securityObject.admins.roles, ...securityObject.members.roles]);
  return [...new Set([...admins.names, ...members.names, ...admins.roles, ...members.roles])].filter(
    (name) => !known.has(name),
  );
}
