import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../bot/store/connect.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { startConnector } from '../../tests/helpers/connector.ts';
import { freePort } from '../../tests/helpers/freePort.ts';
import { aConversation, openStores } from '../../tests/helpers/house.ts';
import { type RunningService, startService } from '../../tests/helpers/service.ts';
import { productionRoof } from '../../tests/helpers/testWorld.ts';
import { startTokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { aCrowd } from '../answers/crowd.ts';
import { seededChance } from '../fanout/chance.ts';
import { type Ledger, newLedger, runLoad } from './clients.ts';
import { holdTo } from './holdTo.ts';
import { type Listener, listen } from './listeners.ts';
import { startProxy } from './proxy.ts';

export interface Run {
  /** An empty database. */
  readonly databaseUrl: string;
  readonly engagements: number;
  readonly seed: number;
}

/** What a test does to the two while they are under load. */
export interface Hands {
  readonly ledger: Ledger;
  services(): readonly RunningService[];
  /** Kills one as the power goes, and starts it again on the same port. */
  killAndStart(which: number): Promise<void>;
  /** Until the condition holds. @throws after a minute, naming it */
  until(what: string, holds: () => boolean | Promise<boolean>): Promise<void>;
}

export interface Found {
  readonly faults: readonly string[];
  readonly ledger: Ledger;
  readonly heard: readonly number[];
  /** What the services printed as an error, without what a database that is away gives reason to print. */
  readonly errors: readonly string[];
}

const LOOK_MS = 50;
const PATIENCE_MS = 60_000;

/** Two services on one database behind a balancer, under load, while `act` does something to them. */
export async function twoInstances({ databaseUrl, engagements, seed }: Run, act: (hands: Hands) => Promise<void>) {
  const [issuer, connector, programme] = [await startTokenIssuer(), await startConnector(), aCrowd(engagements)];
  await plant(databaseUrl, connector.url, programme);
  const roof = productionRoof(issuer);
  const start = (port: number) => startService({ ...roof, port, connectorUrl: connector.url, databaseUrl });
  const ports = [await freePort(), await freePort()];
  const services = await Promise.all(ports.map(start));
  const printed: string[] = [];
  const proxy = await startProxy(ports);
  const ledger = newLedger();
  let end: () => void = () => undefined;
  const until = new Promise<void>((ended) => {
    end = ended;
  });
  const listeners: Listener[] = [];
  try {
    for (const [at, { id, holders }] of programme.engagements.entries()) {
      const mayor = holders.find(({ role }) => role === 'mayor')?.person;
      for (let tab = 0; mayor !== undefined && tab < 2; tab += 1) {
        listeners.push(await listen(proxy.url, issuer, mayor, id, `10.1.${tab}.${at}`));
      }
    }
    const common = { url: proxy.url, connectorUrl: connector.url, issuer, programme, ledger };
    const load = runLoad({ ...common, chance: seededChance(seed), until });
    await act({
      ledger,
      services: () => services,
      async killAndStart(which) {
        const service = services[which];
        if (service === undefined) throw new Error(`There is no service ${which}.`);
        await service.kill();
        printed.push(service.output());
        services[which] = await start(service.port);
      },
      until: waitFor,
    });
    end();
    await load;
    const faults = async () => holdTo(databaseUrl, ledger, listeners);
    // What is shown follows what is kept a moment later.
    await waitFor(
      'the tabs show the newest plan',
      async () => !(await faults()).some((fault) => /^a tab/.test(fault)),
    ).catch(() => undefined);
    const heard = [0, 1].map((at) => listeners.reduce((sum, listener) => sum + (listener.heard[at] ?? 0), 0));
    printed.push(...services.map((service) => service.output()));
    const lines = printed.flatMap((text) => text.split('\n'));
    const errors = lines.filter((line) => /"level":50|nhandled/.test(line));
    return { faults: await faults(), ledger, heard, errors } satisfies Found;
  } finally {
    end();
    for (const listener of listeners) listener.stop();
    await proxy.close();
    await Promise.all(services.map((service) => service.stop()));
    await connector.close();
    await issuer.close();
  }
}

async function waitFor(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const giveUp = performance.now() + PATIENCE_MS;
  while (!(await holds())) {
    if (performance.now() > giveUp) throw new Error(`In a minute it did not come about that ${what}.`);
    await sleep(LOOK_MS);
  }
}

async function plant(url: string, serviceUrl: string, programme: ReturnType<typeof aCrowd>): Promise<void> {
  const connection = await connect({ kind: 'postgres', url });
  try {
    await migrate(connection.db);
    await createSeeder(connection.db).plant(programme);
    const stores = openStores(connection);
    for (const { channel } of programme.engagements) {
      if (channel !== null)
        await stores.conversations.seen(aConversation({ ...channel, id: channel.channelId, serviceUrl }));
    }
  } finally {
    await connection.close();
  }
}
