import { setTimeout as sleep } from 'node:timers/promises';
import { createParser } from 'eventsource-parser';
import type { PersonKey } from '../../domain/people.ts';
import type { TokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { BACKEND } from './proxy.ts';

/** An open tab: it follows the live line and asks for the plan anew when it is told to, as the page does. */
export interface Listener {
  readonly engagementId: string;
  /** The newest revision that it shows. */
  revision(): number;
  /** Changes heard on each instance, counted from 0. */
  readonly heard: number[];
  readonly opened: number;
  stop(): void;
}

const AGAIN_MS = 300;

export async function listen(
  url: string,
  issuer: TokenIssuer,
  person: PersonKey,
  engagementId: string,
  address: string,
): Promise<Listener> {
  const headers = { authorization: `Bearer ${await issuer.signIn(person)}`, 'x-forwarded-for': address };
  const ending = new AbortController();
  let revision = -1;
  let asking = false;
  let more = false;
  const listener = { engagementId, revision: () => revision, heard: [0, 0], opened: 0, stop: () => ending.abort() };

  const ask = async () => {
    more = true;
    if (asking) return;
    asking = true;
    while (more && !ending.signal.aborted) {
      more = false;
      try {
        const answer = await fetch(`${url}/api/v1/engagements/${engagementId}/plan`, { headers });
        if (!answer.ok) throw new Error(String(answer.status));
        revision = Math.max(revision, ((await answer.json()) as { revision: number }).revision);
      } catch {
        more = true;
        await sleep(AGAIN_MS);
      }
    }
    asking = false;
  };

  const follow = async () => {
    while (!ending.signal.aborted) {
      try {
        const stream = await fetch(`${url}/api/v1/live`, { headers, signal: ending.signal });
        if (!stream.ok || stream.body === null) throw new Error(String(stream.status));
        const backend = Number(stream.headers.get(BACKEND) ?? 0);
        listener.opened += 1;
        void ask();
        const parser = createParser({
          onEvent: ({ event, data }) => {
            if (event === 'resync') void ask();
            if (event !== 'change' || !data.includes('"plan"')) return;
            listener.heard[backend] = (listener.heard[backend] ?? 0) + 1;
            void ask();
          },
        });
        for await (const text of stream.body.pipeThrough(new TextDecoderStream())) parser.feed(text);
      } catch {
        // The line fell: it is opened anew, wherever the balancer leads.
      }
      await sleep(AGAIN_MS);
    }
  };
  void follow();
  return listener;
}
