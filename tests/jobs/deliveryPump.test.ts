import { type DeliveryPump, startDeliveryPump } from '../../bot/jobs/deliveryPump.ts';
import { createDatabase } from '../../bot/store/database.ts';
import { listenForDeliveries } from '../../bot/store/deliveries.ts';
import type { Listening } from '../../bot/store/listen.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Context } from '../../bot/usecases/ports/context.ts';
import { say } from '../../bot/usecases/say.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the pump of deliveries on $name', ({ open }) => {
  let house: House;
  let context: Context;
  let pumps: { pump: DeliveryPump; heard: Listening }[];

  beforeEach(async () => {
    house = await openHouseOn(open);
    const db = createDatabase(house.connection.db, async () => undefined);
    context = { ...house.context, now: () => new Date(), db };
    pumps = [];
  });

  afterEach(async () => {
    for (const { pump, heard } of pumps) {
      await heard.close();
      await pump.stop();
    }
    await house.close();
  });

  const start = async () => {
    const pump = startDeliveryPump({ context, messenger: house.messenger });
    pumps.push({ pump, heard: await listenForDeliveries(house.connection, pump.wake) });
  };

  /** Resolves when so many sends have begun. */
  const sends = (count: number) =>
    new Promise<void>((begun) => {
      let left = count;
      house.messenger.onSend = async () => {
        left -= 1;
        if (left === 0) begun();
      };
    });

  it('sends what is written down while it runs', async () => {
    await start();
    const sent = sends(1);
    await openRound(context, house.who('guide'), house.engagement.id);
    await sent;
  });

  it('sends what was written down before it began, as after a restart', async () => {
    await openRound(context, house.who('guide'), house.engagement.id);
    const sent = sends(1);
    await start();
    await sent;
  });

  it('sends each message once with two of them at work', async () => {
    const help = { kind: 'help', language: 'nn', greeting: false } as const;
    for (let number = 0; number < 20; number += 1) {
      const to = aConversation({ id: `a:chat-${number}`, kind: 'personal' });
      await context.db.conversations.seen(to);
      await say(context, to, `activity-${number}`, null, help);
    }
    const sent = sends(20);
    await Promise.all([start(), start()]);
    await sent;
    await Promise.all(pumps.map(({ pump }) => pump.stop()));
    const places = house.messenger.sent.map(({ conversationId }) => conversationId);
    expect([places.length, new Set(places).size]).toEqual([20, 20]);
  });

  it('ends what is under way before it stops', async () => {
    const sent = sends(1);
    await openRound(context, house.who('guide'), house.engagement.id);
    await start();
    await sent;
    await Promise.all(pumps.map(({ pump }) => pump.stop()));
    const states = await house.connection.db.selectFrom('delivery').select('state').execute();
    expect(states).toEqual([{ state: 'sent' }]);
  });
});
