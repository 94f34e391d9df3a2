import { createContext, use, type ReactNode } from 'react';

const WriteLockContext = createContext<string | undefined>(undefined);

/** Id of the element that says why everything is locked; locked controls are described by it. */
export const WRITE_LOCK_ID = 'write-lock';

/**
 * Nothing below it can be changed, for the given reason (a complete sentence); undefined unlocks.
 *
 * [Note: write lock] One place says that a person may only read, and the kit does the rest: fields become read-only, and anything with
 * `changesData` (buttons, menu entries, shortcuts) is disabled and gives the reason; a menu of nothing else is not opened, and the palette leaves it out. What changes only the view says so
 * (`isView`) or is never locked (search, filters, links, tabs). The store ignores writes in any case.
 */
export function WriteLock({ reason, children }: { readonly reason: string | undefined; readonly children: ReactNode }) {
  return <WriteLockContext value={reason}>{children}</WriteLockContext>;
}

/** Why nothing may be changed here; undefined where it may. */
export function useWriteLock(): string | undefined {
  return use(WriteLockContext);
}
