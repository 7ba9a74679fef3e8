import { randomUUID } from 'node:crypto';
import { type Connection, connect } from '../../bot/store/connect.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { migrate } from '../../bot/store/migrate.ts';
import { createSeeder } from '../../bot/store/seeder.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { NO_TELEMETRY } from '../../bot/usecases/ports/telemetry.ts';
import { aConversation, anEngagement, aProgramme, TENANT } from '../../tests/helpers/house.ts';

export interface Size {
  readonly channels: number;
  readonly chats: number;
}

export const channelId = (number: number) => `19:bench-channel-${number}`;
export const chatId = (number: number) => `a:bench-chat-${number}`;

/** An open round in each channel, with its card to be posted, and then reminders in many chats, about the rounds in turn. */
export async function plant(url: string, serviceUrl: string, { channels, chats }: Size): Promise<void> {
  const connection = await connect({ kind: 'postgres', url });
  try {
    await migrate(connection.db);
    const engagements = Array.from({ length: channels }, (_, number) =>
      anEngagement({ channel: { tenantId: TENANT, channelId: channelId(number) } }),
    );
    await createSeeder(connection.db).plant(aProgramme({ engagements }));
    const rounds = await openRounds(connection, serviceUrl, engagements);
    await plantChats(connection, serviceUrl, chats, rounds);
  } finally {
    await connection.close();
  }
}

async function openRounds(
  connection: Connection,
  serviceUrl: string,
  engagements: readonly EngagementSeed[],
): Promise<{ id: string; engagement: EngagementSeed }[]> {
  const db = createDatabase(connection.db, async () => undefined);
  const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const context: Context = {
    db,
    now: () => new Date(),
    newId: randomUUID,
    random: Math.random,
    cards: { question: () => ({}) },
    members: {
      roster: { members: async () => [] },
      allowedTenants: [],
      looks: { reading: async () => false, mayAskFor: () => false },
    },
    telemetry: NO_TELEMETRY,
    log: quiet,
  };
  const rounds = [];
  for (const engagement of engagements) {
    const guide = engagement.holders.find(({ role }) => role === 'guide')?.person;
    if (guide === undefined || engagement.channel === null) throw new Error('an engagement has a guide and a channel');
    await db.conversations.seen(aConversation({ id: engagement.channel.channelId, serviceUrl }));
    rounds.push({ id: (await openRound(context, guide, engagement.id)).id, engagement });
  }
  return rounds;
}

const CHUNK = 500;

async function plantChats(
  { db }: Connection,
  serviceUrl: string,
  chats: number,
  rounds: readonly { id: string; engagement: EngagementSeed }[],
): Promise<void> {
  const at = new Date();
  for (let from = 0; from < chats; from += CHUNK) {
    const planted = Array.from({ length: Math.min(CHUNK, chats - from) }, (_, step) => {
      const round = rounds[(from + step) % rounds.length];
      if (round === undefined) throw new Error('chats are reminded of rounds, so there have to be some');
      const person = round.engagement.holders[0]?.person.objectId ?? '';
      return { messageId: randomUUID(), chat: chatId(from + step), roundId: round.id, person };
    });
    await db
      .insertInto('conversation')
      .values(
        planted.map(({ chat }) => ({
          tenant_id: TENANT,
          id: chat,
          kind: 'personal' as const,
          service_url: serviceUrl,
          bot_id: '28:bot',
          bot_name: 'Laget rundt',
          welcomed_at: null,
          person_object_id: null,
        })),
      )
      .execute();
    await db
      .insertInto('message')
      .values(
        planted.map(({ messageId, chat, roundId, person }) => ({
          id: messageId,
          tenant_id: TENANT,
          conversation_id: chat,
          thread_id: null,
          subject: JSON.stringify({ kind: 'nudge', language: 'nn', roundId, tenantId: TENANT, objectId: person }),
          round_id: roundId,
          activity_id: null,
        })),
      )
      .execute();
    await db
      .insertInto('delivery')
      .values(
        planted.map(({ messageId }) => ({
          id: randomUUID(),
          message_id: messageId,
          kind: 'post' as const,
          state: 'queued' as const,
          wanted_since: at,
          due_at: at,
          changed_at: at,
          claimed_until: null,
          activity_id: null,
          fault: null,
        })),
      )
      .execute();
  }
}
