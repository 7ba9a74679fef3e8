import { createContext, type ReactNode, useContext } from 'react';
import type { Client } from './client.ts';

export interface Session {
  readonly client: Client;
  /** Tells the people apart who use one browser tab one after the other; not an identity, and sent nowhere. */
  readonly who: string;
}

const Context = createContext<Session | null>(null);

/** Gives the one session to everything inside. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  return <Context value={session}>{children}</Context>;
}

function useSession(): Session {
  const session = useContext(Context);
  if (session === null) throw new Error('used outside SessionProvider');
  return session;
}

/** The way to the service. */
export const useApi = (): Client => useSession().client;

/** Whose browser tab it is now. */
export const useWho = (): string => useSession().who;
