import { useEffect } from 'react';
import type { Session } from '../../data';

/** Of records only; a list is one click away in any case. */
const RECORD = /^\/(?:members|institutions|topics|meetings|events|outcomes)\/[a-z]+:[^/]+(?:\/notes\/[^/]+)?$/iu;
const MOST = 6;

const pathsBySession = new WeakMap<Session, readonly string[]>();

/** Records that were opened since the network was, the latest first. */
export function recentPaths(session: Session): readonly string[] {
  return pathsBySession.get(session) ?? [];
}

/** @param session undefined while the network opens */
export function useRecentPaths(session: Session | undefined, path: string): void {
  // The address is the router's.
  useEffect(() => {
    if (!session || !RECORD.test(path)) return;
    const others = recentPaths(session).filter((known) => known !== path);
    pathsBySession.set(session, [path, ...others].slice(0, MOST + 1));
  }, [session, path]);
}
