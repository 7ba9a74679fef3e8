import * as teams from '@microsoft/teams-js';
import { answerTo, type Desk, type HostEvent, isRequest, type Request } from '../../tab/host/src/protocol.ts';
import type { TeamsJs } from '../../tab/src/teams/teamsJs.ts';

const ORIGIN = 'https://laget-rundt.example';

/** The real teams-js in a window that is none, framed by the stand-in's own protocol: everything but the browser. */
export interface FramedTeams {
  readonly load: () => Promise<TeamsJs>;
  /** What the page has said, oldest first. */
  readonly said: readonly Request[];
  /** As Teams speaks by itself. */
  say(event: HostEvent): Promise<void>;
  /** Lets everything that is under way arrive. */
  settle(): Promise<void>;
  close(): void;
}

export function frameTeams(desk: Desk): FramedTeams {
  const said: Request[] = [];
  const listeners = new Set<(event: object) => unknown>();
  const deliver = (data: object) => {
    for (const listener of listeners) listener({ data, source: parent, origin: ORIGIN });
  };
  const parent = {
    closed: false,
    postMessage(data: unknown) {
      // As a browser does it: what is sent is a copy.
      const message: unknown = structuredClone(data);
      if (!isRequest(message)) return;
      said.push(message);
      void answerTo(desk, message).then((answer) => answer && deliver(structuredClone(answer)));
    },
  };
  const own = {
    parent,
    top: parent,
    location: { origin: ORIGIN },
    addEventListener: (_name: string, listener: (event: object) => unknown) => listeners.add(listener),
    removeEventListener: (_name: string, listener: (event: object) => unknown) => listeners.delete(listener),
    setInterval,
    clearInterval,
  };
  // Without a window teams-js takes itself to be on a server and says nothing.
  Reflect.set(globalThis, 'window', own);
  teams.app._initialize(Object.assign(own, { self: own }));
  const settle = () => new Promise<void>((done) => setTimeout(done, 5));
  return {
    load: async () => teams,
    said,
    async say(event) {
      deliver(event);
      await settle();
    },
    settle,
    close() {
      teams.app._uninitialize();
      Reflect.deleteProperty(globalThis, 'window');
    },
  };
}
