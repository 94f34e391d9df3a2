/** What the server lets this login do with the database; `unknown` where it does not say. */
export type Access = 'write' | 'read' | 'unknown';

/** The words with which the validation of the database refuses a reader's write, see `designDocument`. */
export const WRITER_NEEDED = 'role coordinator required';

const WRITERS: ReadonlySet<string> = new Set(['_admin', 'coordinator']);

/** @param roles of `userCtx` in the answer of `/_session` */
export function accessOfRoles(roles: readonly string[]): Access {
  if (roles.some((role) => WRITERS.has(role))) return 'write';
  return roles.includes('reader') ? 'read' : 'unknown';
}
