import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { PROGRAMME_LEAD } from '../../../bot/demo/cast.ts';
import type { Schema } from '../../../bot/store/schema.ts';
import type { Stores } from '../../../bot/usecases/ports/context.ts';
import type { ChannelLink } from '../../../domain/engagement.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** What there is to ask for in a planted database: ids of one municipality, and of what hangs on it. */
export interface Landmarks {
  readonly programmeId: string;
  readonly engagementId: string;
  /** The engagements of a page of the portfolio: few, so that what is read of each can be told from reading all. */
  readonly page: readonly string[];
  readonly roundId: string;
  readonly openRoundId: string;
  /** The rounds of one engagement. */
  readonly rounds: readonly string[];
  readonly seriesId: string;
  readonly sessionId: string;
  readonly signalId: string;
  readonly messageId: string;
  readonly deliveryId: string;
  readonly revisionId: string;
  readonly feedId: string;
  readonly templateId: string;
  readonly channel: ChannelLink;
  readonly roster: { readonly tenantId: string; readonly id: string };
  readonly guide: PersonKey;
  readonly mayor: PersonKey;
  readonly lead: PersonKey;
  readonly now: Date;
  readonly today: string;
}

/** How each method of a store is called, so that every one of its statements runs. The types ask for all of them. */
export type CallsOf<Name extends keyof Stores> = {
  readonly [Method in keyof Stores[Name]]: (stores: Stores, at: Landmarks) => Promise<unknown>;
};

export const anId = randomUUID;

/** `number` is the municipality's, as `plantPortfolio` counts them: one with an open round, if it is divisible by ten. */
export async function findLandmarks(db: Kysely<Schema>, number: number): Promise<Landmarks> {
  const one = async (query: string) => {
    const { rows } = await sql.raw<{ id: string }>(query).execute(db);
    const [first] = rows;
    if (first === undefined) throw new Error(`Nothing was planted for: ${query}`);
    return first.id;
  };
  const many = async (query: string) => (await sql.raw<{ id: string }>(query).execute(db)).rows.map(({ id }) => id);
  const { tenantId } = PROGRAMME_LEAD;
  const person = (who: string): PersonKey => ({ tenantId, objectId: `${who}-${number}` });
  const channel = { tenantId, channelId: `19:channel-${number}` };
  const engagementId = await one(`select id from engagement where channel_id = '${channel.channelId}'`);
  const ofIt = `engagement_id = '${engagementId}'`;
  const roundId = await one(`select id from round where ${ofIt} and closed_at is not null order by closed_at desc`);
  const messageId = await one(`select id from message where round_id = '${roundId}' and subject ->> 'kind' = 'round'`);
  const now = new Date();
  return {
    programmeId: await one(`select programme_id as id from engagement where id = '${engagementId}'`),
    engagementId,
    page: await many('select id from engagement order by id limit 2'),
    roundId,
    openRoundId: await one(`select id from round where ${ofIt} and closed_at is null`),
    rounds: await many(`select id from round where ${ofIt}`),
    seriesId: await one(`select id from series where ${ofIt}`),
    sessionId: await one(`select id from session where ${ofIt}`),
    signalId: await one(`select id from signal where ${ofIt}`),
    messageId,
    deliveryId: await one(`select id from delivery where message_id = '${messageId}' and kind = 'edit'`),
    revisionId: await one(`select id from plan_revision where ${ofIt}`),
    feedId: await one(`select id from calendar_feed where ${ofIt}`),
    templateId: await one('select id from plan_template'),
    channel,
    roster: { tenantId, id: `19:team-${number}` },
    guide: person('guide'),
    mayor: person('mayor'),
    lead: { tenantId, objectId: PROGRAMME_LEAD.objectId },
    now,
    today: now.toISOString().slice(0, 10),
  };
}
