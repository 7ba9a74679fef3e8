import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { WORKING_WAITS } from '../../bot/store/connect.ts';
import { claimDeliveries } from '../../bot/usecases/claimDeliveries.ts';
import { closeDueRounds } from '../../bot/usecases/closeRound.ts';
import { Flight } from '../../bot/usecases/flight.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { EngagementSeed } from '../../bot/usecases/ports/seeder.ts';
import { aMilestone } from '../builders/plans.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type Door, openDoorOf } from '../helpers/doorOf.ts';
import { aConversation, anEngagement, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

// The embedded database has one connection, and nobody else who could hold anything.
const [postgres] = DATABASES.filter(({ name }) => name === 'PostgreSQL');

/** More than there are connections. */
const REQUESTS = 14;

const guideOf = ({ holders }: EngagementSeed) => {
  const guide = holders.find(({ role }) => role === 'guide')?.person;
  if (guide === undefined) throw new Error('nobody guides here');
  return guide;
};

describe('while somebody holds the rows of one municipality', () => {
  const [held, free] = ['a', 'b'].map((letter, at) =>
    anEngagement({
      municipality: { ...anEngagement().municipality, number: `157${at}` },
      channel: { tenantId: TENANT, channelId: `19:${letter}` },
    }),
  ) as [EngagementSeed, EngagementSeed];
  let house: House;
  let door: Door;
  let holder: pg.Client;

  beforeEach(async () => {
    if (postgres === undefined) throw new Error('There is no PostgreSQL in this run.');
    const { settings, drop } = await postgres.open();
    if (settings.kind !== 'postgres') throw new Error('That is no PostgreSQL.');
    // As in the service, only shorter.
    const waits = { ...WORKING_WAITS, lockMs: 150 };
    house = await openHouseOn(
      async () => ({ settings: { ...settings, waits }, drop }),
      aProgramme({ engagements: [held, free] }),
    );
    for (const { channel } of [held, free]) {
      await house.context.db.conversations.seen(aConversation({ id: channel?.channelId ?? '' }));
    }
    door = await openDoorOf(house);
    holder = new pg.Client({ connectionString: settings.url });
    await holder.connect();
    await holder.query('begin');
  });
  afterEach(async () => {
    await holder.end();
    await door.close();
    await house.close();
  });

  const hold = (table: string, column: string, id: string) =>
    holder.query(`select from ${table} where ${column} = $1 for update`, [id]);
  const change = async (engagement: EngagementSeed) => {
    const item = aMilestone({ id: randomUUID(), title: 'Ny', on: '2027-03-01' });
    return fetch(`${door.url}/api/v1/engagements/${engagement.id}/plan/changes`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-test-person': guideOf(engagement).objectId },
      body: JSON.stringify({ id: randomUUID(), how: 'edit', change: [{ op: 'add', item }] }),
    });
  };
  const read = (engagement: EngagementSeed) =>
    fetch(`${door.url}/api/v1/engagements/${engagement.id}/plan`, {
      headers: { 'x-test-person': guideOf(engagement).objectId },
    });

  it('the others write as before, its own plan can be read, and who waited is told to come back', async () => {
    await hold('engagement', 'id', held.id);
    await hold('plan', 'engagement_id', held.id);
    let waiting = REQUESTS;
    const asked = Array.from({ length: REQUESTS }, () => change(held).finally(() => (waiting -= 1)));
    expect((await Promise.all(Array.from({ length: 4 }, () => change(free)))).map(({ status }) => status)).toEqual([
      200, 200, 200, 200,
    ]);
    expect((await read(held)).status).toBe(200);
    expect(waiting).toBeGreaterThan(0);
    const { rows } = await holder.query<{ n: number }>(
      `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows[0]?.n).toBeLessThanOrEqual(2);

    const answers = await Promise.all(asked);
    for (const answer of answers) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
      expect(await answer.json()).toMatchObject({ code: 'unavailable', detail: expect.stringContaining('busy') });
    }
    await holder.query('rollback');
    expect((await change(held)).status).toBe(200);
  });

  it('the others’ answers are written, though all are written together', async () => {
    const { context } = house;
    const [heldRound, freeRound] = await Promise.all(
      [held, free].map((engagement) => openRound(context, guideOf(engagement), engagement.id)),
    );
    if (heldRound === undefined || freeRound === undefined) throw new Error('there is no round');
    const sent = async (engagement: EngagementSeed, roundId: string) => {
      const person = guideOf(engagement);
      const { questions } = await openForm(context, person, roundId);
      const response = { roundId, person, role: 'guide' as const, answers: someAnswers(questions) };
      return () => context.db.answering.record(response, engagement.id, context.now(), context.now());
    };
    const [ofHeld, ofFree] = [await sent(held, heldRound.id), await sent(free, freeRound.id)];
    await hold('round', 'id', heldRound.id);
    const together = await Promise.allSettled([ofHeld(), ofFree(), ofHeld()]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    // From now on they go apart: nobody waits behind it again.
    const apart = ofHeld().then(
      () => 'held',
      () => 'held',
    );
    expect(await Promise.race([apart, ofFree().then(() => 'free')])).toBe('free');
    await apart;
    await holder.query('rollback');
    expect(await ofHeld()).toMatchObject({ roundId: heldRound.id });
  });

  it('the others’ messages are sent, and their check-ins close', async () => {
    const { context } = house;
    const [heldRound, freeRound] = [
      await openRound(context, guideOf(held), held.id),
      await openRound(context, guideOf(free), free.id),
    ];
    const { rows } = await holder.query<{ id: string }>(
      'select delivery.id from delivery join message on message.id = message_id where round_id = $1',
      [heldRound.id],
    );
    await hold('delivery', 'id', rows[0]?.id ?? '');
    const { claimed } = await claimDeliveries(context, new Flight(), { most: 10, aheadMs: 0 });
    expect(claimed.map(({ conversation }) => conversation.id)).toEqual(['19:b']);
    await hold('round', 'id', heldRound.id);
    house.pass(60 * 24 * 3_600_000);
    await closeDueRounds(context);
    expect((await context.db.rounds.find(freeRound.id))?.closedAt).not.toBeNull();
    expect((await context.db.rounds.find(heldRound.id))?.closedAt).toBeNull();
    expect(house.errors).toEqual([{ id: heldRound.id, error: expect.objectContaining({ code: 'unavailable' }) }]);
  });
});
