import { randomUUID } from 'node:crypto';
import type { Arrival } from '../../bot/teams/activity.ts';
import { answerMessage } from '../../bot/teams/answerMessage.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { PersonKey } from '../../domain/people.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, aPerson, type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('a form sent by a client that only knows the older cards, on $name', ({ open }) => {
  let house: House;
  let roundId: string;

  beforeEach(async () => {
    house = await openHouseOn(open);
    roundId = (await openRound(house.context, house.who('guide'), house.engagement.id)).id;
    await house.deliverAll();
    house.messenger.sent.length = 0;
  });
  afterEach(() => house.close());

  /** What somebody gets in their own chat. */
  const submit = async ({ tenantId, objectId }: PersonKey, about: string) => {
    const conversation = aConversation({ tenantId, id: `a:${objectId}`, kind: 'personal' });
    const arrival: Arrival = {
      ...{ activityId: randomUUID(), person: { tenantId, objectId }, name: 'Nokon', teamsId: `29:${objectId}` },
      ...{ conversation, teamId: null, teamName: null, channel: null, threadId: null },
    };
    const activity = { type: 'message', text: '', locale: 'nn-NO', value: { verb: 'round.form', roundId: about } };
    await answerMessage(house.context, arrival, activity as Parameters<typeof answerMessage>[2]);
    await house.deliverAll();
    return house.messenger.sent.splice(0).map(({ content }) => content);
  };

  it('leads those with a role to the round in the tab', async () => {
    const said = await submit(house.who('mayor'), roundId);
    expect(said).toMatchObject([{ kind: 'answerInTab', view: { id: roundId } }]);
  });

  it('tells nobody else whether there is such a round, nor where', async () => {
    const far = { ...aPerson('Langt borte'), tenantId: '22222222-2222-4222-8222-222222222222' };
    for (const person of [house.stranger, far]) {
      const known = await submit(person, roundId);
      expect(known).toEqual(await submit(person, randomUUID()));
      expect(known).toEqual([{ kind: 'noRole', language: 'nn' }]);
    }
  });
});
