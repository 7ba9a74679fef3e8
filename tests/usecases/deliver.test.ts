import { claimDeliveries } from '../../bot/usecases/claimDeliveries.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { deliver } from '../../bot/usecases/deliver.ts';
import { Flight } from '../../bot/usecases/flight.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { DeliveryError } from '../../bot/usecases/ports/messenger.ts';
import { listDeliveries } from '../../bot/usecases/readDeliveries.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { retryDelivery } from '../../bot/usecases/retryDelivery.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import type { AskedRole } from '../../domain/people.ts';
import { CLOSING_GRACE_MS } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const LOOK = { most: 10, aheadMs: 0 };
const AT_ONCE = Promise.resolve();

describe.each(DATABASES)('sending on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const start = () => openRound(house.context, house.who('guide'), house.engagement.id);
  const answer = async (role: AskedRole, roundId: string) => {
    const { questions } = await openForm(house.context, house.who(role), roundId);
    await recordResponse(house.context, house.who(role), roundId, someAnswers(questions));
  };
  const fared = (roundId: string) =>
    listDeliveries(house.context, house.who('guide'), house.engagement.id, roundId).then((all) =>
      all.map(({ kind, state, fault }) => [kind, state, fault]),
    );
  const counts = () =>
    house.messenger.sent.map(({ kind, content }) => [
      kind,
      content.kind === 'round' || content.kind === 'roundEnded' || content.kind === 'result'
        ? (content.kind === 'result' ? content.view.round : content.view).answered
        : null,
    ]);

  it('writes the message down before anything is sent', async () => {
    const { id } = await start();
    expect(house.messenger.sent).toEqual([]);
    expect(await fared(id)).toEqual([['post', 'queued', null]]);
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'sent', null]]);
  });

  it('sends once however many look at the same moment', async () => {
    await start();
    const flights = [new Flight(), new Flight(), new Flight()];
    const looks = await Promise.all(flights.map((flight) => claimDeliveries(house.context, flight, LOOK)));
    expect(looks.flatMap(({ claimed }) => claimed)).toHaveLength(1);
    await Promise.all(
      looks.flatMap(({ claimed }, look) =>
        claimed.map((each) => deliver(house.context, house.messenger, flights[look] ?? new Flight(), each, AT_ONCE)),
      ),
    );
    await house.deliverAll();
    expect(house.messenger.sent).toHaveLength(1);
  });

  it('lets a receipt be read before the card is edited, and gathers what comes meanwhile', async () => {
    const { id } = await start();
    await house.deliverAll();
    await answer('mayor', id);
    await house.deliverAll();
    expect(counts()).toEqual([['post', 0]]);
    await answer('chiefExecutive', id);
    house.pass(8 * SECOND);
    await house.deliverAll();
    expect(counts()).toEqual([
      ['post', 0],
      ['edit', 2],
    ]);
  });

  it('does not wipe a form somebody has open, but waits ten minutes at the longest', async () => {
    const { id } = await start();
    await house.deliverAll();
    await openForm(house.context, house.who('processLeader'), id);
    await answer('mayor', id);
    house.pass(4 * MINUTE);
    await house.deliverAll();
    expect(counts()).toHaveLength(1);
    await openForm(house.context, house.who('processLeader'), id);
    house.pass(4 * MINUTE);
    await house.deliverAll();
    expect(counts()).toHaveLength(1);
    house.pass(2 * MINUTE);
    await house.deliverAll();
    expect(counts()).toEqual([
      ['post', 0],
      ['edit', 1],
    ]);
  });

  it('edits at once at the close, open forms or not', async () => {
    const { id } = await start();
    await house.deliverAll();
    await openForm(house.context, house.who('mayor'), id);
    await closeRound(house.context, house.who('guide'), id);
    await house.deliverAll();
    expect(house.messenger.sent.at(-1)).toMatchObject({ kind: 'edit', content: { kind: 'roundEnded' } });
    house.pass(CLOSING_GRACE_MS + 1);
    await settleDueRounds(house.context);
    await house.deliverAll();
    expect(house.messenger.sent.at(-1)).toMatchObject({ kind: 'edit', content: { kind: 'result' } });
  });

  it('brings every copy of the card up to date', async () => {
    const { id } = await start();
    await start();
    await house.deliverAll();
    await answer('mayor', id);
    house.pass(10 * SECOND);
    await house.deliverAll();
    const edited = house.messenger.sent.filter(({ kind }) => kind === 'edit').map(({ activityId }) => activityId);
    expect(edited.sort()).toEqual(['1', '2']);
  });

  it('tries again after a passing fault, as late as Teams asked', async () => {
    house.messenger.failures.push(new DeliveryError('throttled', true, 20 * SECOND));
    const { id } = await start();
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'queued', null]]);
    house.pass(19 * SECOND);
    await house.deliverAll();
    expect(house.messenger.sent).toEqual([]);
    house.pass(SECOND);
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'sent', null]]);
  });

  it('gives up after six attempts, says why, and tries again when asked to', async () => {
    house.messenger.failures.push(...Array.from({ length: 6 }, () => new DeliveryError('unreachable', true)));
    const { id } = await start();
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await house.deliverAll();
      house.pass(2 * MINUTE);
    }
    expect(await fared(id)).toEqual([['post', 'failed', 'unreachable']]);
    const [failed] = await listDeliveries(house.context, house.who('guide'), house.engagement.id, id);
    await retryDelivery(house.context, house.who('guide'), house.engagement.id, failed?.id ?? '');
    await house.deliverAll();
    expect((await fared(id)).sort()).toEqual([
      ['post', 'sent', null],
      ['post', 'superseded', 'unreachable'],
    ]);
  });

  it('does not try again what Teams refused for good', async () => {
    house.messenger.failures.push(new DeliveryError('blocked', false));
    const { id } = await start();
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'failed', 'blocked']]);
    house.pass(10 * MINUTE);
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'failed', 'blocked']]);
    expect(house.messenger.sent).toEqual([]);
  });

  it('treats a fault of our own like any other, and logs it once', async () => {
    house.messenger.failures.push(new TypeError('card broke'));
    const { id } = await start();
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'queued', null]]);
    expect(house.errors).toHaveLength(1);
  });

  it('takes over what a worker left in the middle, once its claim has run out', async () => {
    const { id } = await start();
    const dies = new Promise<void>(() => undefined);
    let begun: () => void = () => undefined;
    const sending = new Promise<void>((resolve) => {
      begun = resolve;
    });
    house.messenger.onSend = () => {
      begun();
      house.messenger.onSend = async () => undefined;
      return dies;
    };
    void house.deliverAll();
    await sending;
    expect(await fared(id)).toEqual([['post', 'sending', null]]);

    await house.deliverAll();
    expect(house.messenger.sent).toEqual([]);
    house.pass(20 * SECOND);
    await house.deliverAll();
    expect(await fared(id)).toEqual([['post', 'sent', null]]);
    expect(house.messenger.sent).toHaveLength(1);
  });

  it('lets an edit that failed give way to a newer one', async () => {
    const { id } = await start();
    await house.deliverAll();
    await answer('mayor', id);
    house.pass(10 * SECOND);
    house.messenger.failures.push(new DeliveryError('throttled', true, 5 * SECOND));
    house.messenger.onSend = async () => {
      house.messenger.onSend = async () => undefined;
      await answer('chiefExecutive', id);
    };
    await house.deliverAll();
    house.pass(20 * SECOND);
    await house.deliverAll();
    expect(counts()).toEqual([
      ['post', 0],
      ['edit', 2],
    ]);
    expect(await fared(id)).toContainEqual(['edit', 'superseded', null]);
  });

  it('sends nothing about what was deleted, and says so', async () => {
    const { id } = await start();
    await house.connection.db.updateTable('engagement').set({ deleted_at: house.context.now() }).execute();
    await house.deliverAll();
    const row = await house.connection.db.selectFrom('delivery').select(['state', 'fault']).executeTakeFirst();
    expect(row).toEqual({ state: 'failed', fault: 'subjectGone' });
    expect(id).toBeTruthy();
  });
});
