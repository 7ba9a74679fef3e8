import { createContext, type ReactNode, useContext } from 'react';
import type { Client } from './client.ts';

export interface Session {
  readonly client: Client;
  /** Tells the people apart who use one browser tab one after the other; not an identity, and sent nowhere. */
  readonly who: string;
  /**
   * Fetches a file of ours by its path. Teams saves no files from inside a tab (phones show them and cannot keep them),
   * so there the person's own browser opens it.
   */
  readonly openFile: (path: string) => void;
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

/** How a file of ours is fetched here. */
export const useOpenFile = (): Session['openFile'] => useSession().openFile;

/** Whose browser tab it is now. */
export const useWho = (): string => useSession().who;
