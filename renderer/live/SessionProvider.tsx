import { createContext, use, type ReactNode } from 'react';
import type { Session } from '../data';

const SessionContext = createContext<Session | null>(null);

export function SessionProvider({ session, children }: { readonly session: Session; readonly children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** The open network. Screens below the frame always have one. */
export function useSession(): Session {
  const session = use(SessionContext);
  if (!session) throw new Error('no network is open here');
  return session;
}
