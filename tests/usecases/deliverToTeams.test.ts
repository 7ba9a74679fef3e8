import { createTeamsEdge } from '../../bot/teams/endpoint.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { Messenger } from '../../bot/usecases/ports/messenger.ts';
import { listDeliveries } from '../../bot/usecases/readDeliveries.ts';
import { retryDelivery } from '../../bot/usecases/retryDelivery.ts';
import type { DeliveryFault } from '../../domain/delivery.ts';
import { LINKS } from '../cards/everyCard.ts';
import { type Connector, type Refusal, startConnector } from '../helpers/connector.ts';
import { DATABASES } from '../helpers/databases.ts';
import { aConversation, type House, MONDAY, openHouseOn, TENANT } from '../helpers/house.ts';
import { saidOn } from '../helpers/teamsClient.ts';

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const GONE = { status: 404, code: 'ActivityNotFoundInConversation' };

const RETRIED: readonly [name: string, refusal: Refusal, pauseMs: number][] = [
  ['412', { status: 412, code: 'PreconditionFailed' }, SECOND],
  ['429 that says seconds', { status: 429, headers: { 'retry-after': '20' } }, 20 * SECOND],
  [
    '429 that says a date',
    { status: 429, headers: { 'retry-after': new Date(MONDAY.getTime() + 30 * SECOND).toUTCString() } },
    30 * SECOND,
  ],
  ['429 that says nothing', { status: 429 }, SECOND],
  ['502', { status: 502 }, SECOND],
  ['503', { status: 503 }, SECOND],
  ['504', { status: 504 }, SECOND],
  ['a broken line', { status: 'cut' }, SECOND],
];

const GIVEN_UP: readonly [name: string, refusal: Refusal, fault: DeliveryFault][] = [
  ['400', { status: 400, code: 'BadSyntax' }, 'refused'],
  ['401', { status: 401 }, 'refused'],
  ['404 of the conversation', { status: 404, code: 'ConversationNotFound' }, 'notInConversation'],
  ['413', { status: 413, code: 'MessageSizeTooBig' }, 'tooLarge'],
  ['500', { status: 500 }, 'refused'],
  ['429 that asks for more than an hour', { status: 429, headers: { 'retry-after': '3601' } }, 'throttled'],
];

const STOPS: readonly [code: string, fault: DeliveryFault][] = [
  ['BotNotInConversationRoster', 'notInConversation'],
  ['ConversationBlockedByUser', 'blocked'],
  ['BotDisabledByAdmin', 'blocked'],
  ['MessageWritesBlocked', 'blocked'],
];

describe.each(DATABASES)('what Teams answers, through the SDK, on $name', ({ open }) => {
  let house: House;
  let connector: Connector;
  let messenger: Messenger;

  beforeEach(async () => {
    house = await openHouseOn(open);
    connector = await startConnector();
    messenger = createTeamsEdge(house.context, LINKS).messenger;
    await house.context.db.conversations.seen(aConversation({ serviceUrl: connector.url }));
  });

  afterEach(async () => {
    await house.close();
    await connector.close();
  });

  const start = () => openRound(house.context, house.who('guide'), house.engagement.id);
  const send = () => house.deliverAll(messenger);
  const all = (roundId: string) => listDeliveries(house.context, house.who('guide'), house.engagement.id, roundId);
  const fared = async (roundId: string) => (await all(roundId)).map(({ kind, state, fault }) => [kind, state, fault]);
  const failed = async (roundId: string) => (await all(roundId)).find(({ state }) => state === 'failed')?.id ?? '';
  const retry = async (roundId: string) =>
    retryDelivery(house.context, house.who('guide'), house.engagement.id, await failed(roundId));

  /** The messages that stand for the round. */
  const cards = (roundId: string) =>
    house.connection.db
      .selectFrom('message')
      .where('round_id', '=', roundId)
      .where('replaced_by', 'is', null)
      .select('id')
      .execute();

  it.each(RETRIED)('%s is tried again, no sooner than it should be, and arrives', async (_, refusal, pauseMs) => {
    connector.refusals.push(refusal);
    const { id } = await start();
    await send();
    expect([connector.requests, await fared(id)]).toEqual([1, [['post', 'queued', null]]]);
    house.pass(pauseMs - 1);
    await send();
    expect(connector.requests).toBe(1);
    house.pass(1);
    await send();
    expect([connector.requests, await fared(id)]).toEqual([2, [['post', 'sent', null]]]);
  });

  it.each(GIVEN_UP)('%s is not tried again, and is shown', async (_, refusal, fault) => {
    connector.refusals.push(refusal);
    const { id } = await start();
    await send();
    house.pass(2 * HOUR);
    await send();
    expect([connector.requests, await fared(id)]).toEqual([1, [['post', 'failed', fault]]]);
  });

  it.each(STOPS)('403 %s stops the conversation until the bot is let in again', async (code, fault) => {
    connector.refusals.push({ status: 403, code });
    const { id } = await start();
    await send();
    await start();
    await send();
    expect(connector.requests).toBe(1);
    expect(await fared(id)).toEqual([
      ['post', 'failed', fault],
      ['post', 'failed', fault],
    ]);

    await house.context.db.conversations.resume(TENANT, '19:fjord', null);
    await retry(id);
    await send();
    expect([connector.requests, connector.delivered.length]).toEqual([2, 1]);
  });

  it('a Retry-After holds back its conversation, and no other', async () => {
    const other = aConversation({ id: 'a:chat', kind: 'personal', serviceUrl: connector.url });
    await house.context.db.conversations.seen(other);
    connector.refusals.push({ status: 429, headers: { 'retry-after': '60' } });
    await start();
    await send();
    await start();
    const { addMessage, addPost } = house.context.db.deliveries;
    const message = { id: house.context.newId(), tenantId: TENANT, conversationId: other.id, threadId: null };
    await addMessage({ ...message, activityId: null, subject: { kind: 'help', language: 'nn', greeting: false } });
    await addPost(house.context.newId(), message.id, house.context.now());
    await send();
    expect(connector.delivered.map(({ where }) => where)).toEqual(['a:chat']);
    house.pass(60 * SECOND);
    await send();
    expect(connector.delivered).toHaveLength(3);
  });

  it('posts a new card where the old one is gone, once, and keeps the new one up to date', async () => {
    const { id } = await start();
    await send();
    connector.refusals.push(GONE);
    await closeRound(house.context, house.who('guide'), id);
    await send();
    expect(connector.delivered.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(saidOn(connector.delivered[1]?.card ?? {})).toContain('Resultat av innsjekken');
    expect(await fared(id)).toEqual([
      ['post', 'sent', null],
      ['edit', 'superseded', null],
      ['post', 'sent', null],
    ]);
    expect(await cards(id)).toHaveLength(1);
  });

  it('says so when the new card is gone too, and posts another when asked to', async () => {
    const { id } = await start();
    await send();
    const edit = async () => {
      const [card] = await cards(id);
      const now = house.context.now();
      await house.context.db.deliveries.wantEdit(house.context.newId(), card?.id ?? '', now, now);
      await send();
    };
    connector.refusals.push(GONE);
    await edit();
    connector.refusals.push(GONE);
    await edit();
    expect(connector.delivered.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect((await all(id)).filter(({ state }) => state === 'failed').map(({ fault }) => fault)).toEqual([
      'messageGone',
    ]);

    await retry(id);
    await send();
    expect(connector.delivered.map(({ method }) => method)).toEqual(['POST', 'POST', 'POST']);
    expect(await failed(id)).toBe('');
  });
});
