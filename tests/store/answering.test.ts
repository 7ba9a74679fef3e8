import { sql } from 'kysely';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Sent } from '../../bot/usecases/ports/answering.ts';
import type { AskedRole } from '../../domain/people.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

// The embedded database has one connection: nothing there happens beside anything else.
const [postgres] = DATABASES.filter(({ name }) => name === 'PostgreSQL');

describe('answers to one round at the same moment', () => {
  let house: House;
  let roundId: string;

  beforeEach(async () => {
    if (postgres === undefined) throw new Error('There is no PostgreSQL in this run.');
    house = await openHouseOn(postgres.open);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    await house.deliverAll();
  });

  afterEach(() => house.close());

  const sentBy = async (role: AskedRole): Promise<Sent> => {
    const person = house.who(role);
    const { questions } = await openForm(house.context, person, roundId);
    return { roundId, person, role, answers: someAnswers(questions) };
  };
  const now = () => house.context.now();
  const soon = () => new Date(now().getTime() + 8_000);
  const waitingEdits = () =>
    house.connection.db
      .selectFrom('delivery')
      .where('kind', '=', 'edit')
      .where('state', '=', 'queued')
      .select('id')
      .execute();

  it('do not wait for each other, and wish for one edit together', async () => {
    const { db } = house.context;
    const [mayor, executive, leader] = [
      await sentBy('mayor'),
      await sentBy('chiefExecutive'),
      await sentBy('processLeader'),
    ];
    await db.answering.record(mayor, house.engagement.id, now(), soon());
    await db.transaction(async (stores) => {
      await stores.answering.record(executive, house.engagement.id, now(), soon());
      // Would hang here, with the first still under way, if the two stood in line for the edit.
      await db.answering.record(leader, house.engagement.id, now(), soon());
    });
    expect(await db.responses.count(roundId)).toBe(3);
    expect(await waitingEdits()).toHaveLength(1);
  });

  it('are on the card that is edited next: a waiting edit is not taken before they are there', async () => {
    const { db } = house.context;
    const [mayor, executive] = [await sentBy('mayor'), await sentBy('chiefExecutive')];
    await db.answering.record(mayor, house.engagement.id, now(), soon());
    const ids = (await waitingEdits()).map(({ id }) => id);
    let counted: Promise<number> | undefined;
    await db.transaction(async (stores) => {
      await stores.answering.record(executive, house.engagement.id, now(), soon());
      counted = db.deliveries.claim(ids, now()).then(() => db.responses.count(roundId));
      await somebodyWaits();
    });
    expect(await counted).toBe(2);
  });

  it('wish anew once the waiting edit was taken', async () => {
    const { db } = house.context;
    await db.answering.record(await sentBy('mayor'), house.engagement.id, now(), soon());
    await db.deliveries.claim(
      (await waitingEdits()).map(({ id }) => id),
      now(),
    );
    expect(await waitingEdits()).toEqual([]);
    await db.answering.record(await sentBy('chiefExecutive'), house.engagement.id, now(), soon());
    expect(await waitingEdits()).toHaveLength(1);
  });

  it('are each kept, also when one person’s comes twice in the same moment', async () => {
    const { db } = house.context;
    const all = [await sentBy('mayor'), await sentBy('chiefExecutive'), await sentBy('processLeader')];
    const kept = await Promise.all(
      [...all, ...all].map((sent) => db.answering.record(sent, house.engagement.id, now(), soon())),
    );
    expect(kept.map((one) => one && { person: one.person, answers: one.answers })).toEqual(
      [...all, ...all].map(({ person, answers }) => ({ person, answers })),
    );
    expect(await db.responses.count(roundId)).toBe(3);
    expect(await waitingEdits()).toHaveLength(1);
  });

  it('find each person in their own place, and nobody where there is no round', async () => {
    const { db } = house.context;
    const people = [house.who('mayor'), house.stranger, house.lead, house.who('guide')];
    const found = await Promise.all(people.map((person) => db.answering.find(roundId, person)));
    expect(found.map((one) => [one?.askedAs, one?.roles])).toEqual([
      ['mayor', ['mayor']],
      [null, []],
      [null, ['programmeLead']],
      ['guide', ['guide']],
    ]);
    expect(await db.answering.find(house.engagement.id, house.who('mayor'))).toBeNull();
  });

  /** Until a statement stands in line for a lock. */
  async function somebodyWaits(): Promise<void> {
    const locks = sql<{ waiting: boolean }>`
      select exists(select 1 from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock') as waiting`;
    for (;;) {
      const { rows } = await locks.execute(house.connection.db);
      if (rows[0]?.waiting) return;
    }
  }
});
