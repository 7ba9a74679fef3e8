import { sql } from 'kysely';
import { closeRound, closeWhenDue, finishRound } from '../../bot/usecases/closeRound.ts';
import { keepDraft } from '../../bot/usecases/keepDraft.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readResult } from '../../bot/usecases/readRounds.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { settle, settleDueRounds, settleWhenDue } from '../../bot/usecases/settleRound.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import { CLOSING_GRACE_MS } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe.each(DATABASES)('a round that has ended, on $name', ({ name, open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const start = async () => {
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    await house.deliverAll();
    return id;
  };
  const form = async (role: AskedRole, id: string) => (await openForm(house.context, house.who(role), id)).questions;
  const send = async (role: AskedRole, id: string, place = 3) =>
    recordResponse(house.context, house.who(role), id, someAnswers(await form(role, id), place));
  const end = (id: string) => closeRound(house.context, house.who('guide'), id);
  const result = (id: string, person: PersonKey = house.lead) =>
    readResult(house.context, person, house.engagement.id, id).then(
      ({ round }) => round.answered,
      (error: { code: string }) => error.code,
    );
  const told = () => house.messenger.sent.map(({ content }) => content.kind);
  /** Until a statement stands in line for a lock; the embedded database has one connection, and its line is its queue. */
  const somebodyWaits = async () => {
    while (name === 'PostgreSQL') {
      const { rows } = await sql<{ waiting: boolean }>`
        select exists(select 1 from pg_stat_activity
          where datname = current_database() and wait_event_type = 'Lock') as waiting`.execute(house.connection.db);
      if (rows[0]?.waiting) return;
    }
  };

  it('has its result at once where every form that was opened has been sent', async () => {
    const id = await start();
    for (const role of ['mayor', 'chiefExecutive', 'guide'] as const) await send(role, id);
    const { round, result: shown } = await end(id);
    expect(round).toMatchObject({ state: 'closed', resultAt: null, answered: 3 });
    expect(shown?.effort?.counts).toEqual([0, 0, 0, 3, 0]);
    expect(await result(id)).toBe(3);
    await house.deliverAll();
    expect(told()).toEqual(['round', 'result']);
    expect(house.jobs.filter(({ job }) => job.name === 'settleRound')).toEqual([]);
  });

  it('shows nothing of its answers while a form is open, says when, and shows them when the last form is sent', async () => {
    const id = await start();
    for (const role of ['mayor', 'chiefExecutive', 'guide'] as const) await send(role, id);
    const [leader, mayor] = [await form('processLeader', id), await form('mayor', id)];
    const { round, result: shown } = await end(id);
    expect(round).toMatchObject({ state: 'ended', answered: 3, resultAt: '2026-11-23T09:10:00.000Z' });
    expect(shown).toBeNull();
    await house.deliverAll();
    expect(told()).toEqual(['round', 'roundEnded']);
    expect(await result(id)).toBe('resultNotReady');
    house.pass(MINUTE);
    await recordResponse(house.context, house.who('mayor'), id, someAnswers(mayor, 0));
    expect(await result(id)).toBe('resultNotReady');
    const receipt = await recordResponse(house.context, house.who('processLeader'), id, someAnswers(leader, 0));
    expect(receipt.round.state).toBe('closed');
    expect(await result(id)).toBe(4);
    await house.deliverAll();
    expect(told().at(-1)).toBe('result');
  });

  it('is settled when the ten minutes are over, by its job or by the sweep, whichever comes, and once', async () => {
    const id = await start();
    await send('mayor', id);
    await form('mayor', id);
    await end(id);
    const job = house.jobs.find((queued) => queued.job.name === 'settleRound');
    expect(job?.job.data).toEqual({ roundId: id });
    house.pass(CLOSING_GRACE_MS);
    await Promise.all([settleWhenDue(house.context, id), settleDueRounds(house.context)]);
    expect(await result(id)).toBe('resultNotReady');
    house.pass(1);
    expect(job?.startAfter).toEqual(house.context.now());
    await Promise.all([
      settleWhenDue(house.context, id),
      settleDueRounds(house.context),
      settleWhenDue(house.context, id),
    ]);
    expect(await result(id)).toBe(1);
    await house.deliverAll();
    expect(told().filter((kind) => kind === 'result')).toHaveLength(1);
    const before = await house.context.db.rounds.find(id);
    house.pass(DAY);
    await settleDueRounds(house.context);
    expect(await house.context.db.rounds.find(id)).toEqual(before);
  });

  it('gives the form again, with its draft, to whoever had it open and has not sent it, and to nobody else', async () => {
    const id = await start();
    await send('mayor', id);
    await form('processLeader', id);
    const keep = (answers: Record<string, string>) =>
      keepDraft(house.context, house.who('processLeader'), house.engagement.id, id, answers);
    await keep({ effort: '2' });
    await end(id);
    house.pass(MINUTE);
    const again = await openForm(house.context, house.who('processLeader'), id);
    expect(again).toMatchObject({
      round: { state: 'ended', resultAt: '2026-11-23T09:10:00.000Z' },
      draft: { answers: { effort: '2' } },
    });
    await keep({ effort: '1' });
    for (const role of ['mayor', 'chiefExecutive'] as const)
      await expect(form(role, id)).rejects.toMatchObject({ code: 'roundClosed' });
    const drafted = keepDraft(house.context, house.who('mayor'), house.engagement.id, id, { effort: '1' });
    await expect(drafted).rejects.toMatchObject({ code: 'roundClosed' });
    const unopened = recordResponse(house.context, house.who('chiefExecutive'), id, someAnswers(again.questions));
    await expect(unopened).rejects.toMatchObject({ code: 'roundClosed' });
    house.pass(9 * MINUTE);
    expect((await openForm(house.context, house.who('processLeader'), id)).draft?.answers).toEqual({ effort: '1' });
    await recordResponse(house.context, house.who('processLeader'), id, someAnswers(again.questions));
    expect(await result(id)).toBe(2);
  });

  it('gives no form again when the ten minutes are over, settled or not, and keeps no draft once it is settled', async () => {
    const id = await start();
    await form('mayor', id);
    await keepDraft(house.context, house.who('mayor'), house.engagement.id, id, { effort: '2' });
    await end(id);
    house.pass(CLOSING_GRACE_MS + 1);
    await expect(form('mayor', id)).rejects.toMatchObject({ code: 'roundClosed' });
    expect(await house.context.db.drafts.find(id, house.who('mayor'))).not.toBeNull();
    await settleDueRounds(house.context);
    await expect(form('mayor', id)).rejects.toMatchObject({ code: 'roundClosed' });
    expect(await house.context.db.drafts.find(id, house.who('mayor'))).toBeNull();
  });

  it('does not wipe, by a count in the channel, the form that somebody else has open again', async () => {
    const id = await start();
    const mayor = await form('mayor', id);
    await form('processLeader', id);
    await end(id);
    await house.deliverAll();
    expect(told()).toEqual(['round', 'roundEnded']);
    house.pass(MINUTE);
    await recordResponse(house.context, house.who('mayor'), id, someAnswers(mayor));
    await house.deliverAll();
    expect(told()).toEqual(['round', 'roundEnded']);
    await send('processLeader', id);
    await house.deliverAll();
    expect(told()).toEqual(['round', 'roundEnded', 'result']);
  });

  it('takes nothing more once it is settled, and gives what was recorded its receipt again', async () => {
    const id = await start();
    const questions = await form('mayor', id);
    await end(id);
    const first = await recordResponse(house.context, house.who('mayor'), id, someAnswers(questions));
    const again = await recordResponse(house.context, house.who('mayor'), id, someAnswers(questions));
    expect({ ...again, round: null }).toEqual({ ...first, round: null });
    const changed = recordResponse(house.context, house.who('mayor'), id, someAnswers(questions, 0));
    await expect(changed).rejects.toMatchObject({ code: 'roundClosed' });
    expect((await house.context.db.responses.find(id, house.who('mayor')))?.answers.effort).toBe('4');
  });

  it('ended when its window did, though nothing had closed it: no form opens, and no result shows before it is settled', async () => {
    const id = await start();
    const questions = await form('mayor', id);
    const { closesAt } = await house.context.db.rounds.find(id).then((round) => round ?? { closesAt: new Date(0) });
    house.pass(closesAt.getTime() - house.context.now().getTime() + 4 * MINUTE);
    await expect(form('guide', id)).rejects.toMatchObject({ code: 'roundClosed' });
    expect(await result(id)).toBe('resultNotReady');
    await closeWhenDue(house.context, id);
    expect((await house.context.db.rounds.find(id))?.closedAt).toEqual(closesAt);
    house.pass(7 * MINUTE);
    const late = recordResponse(house.context, house.who('mayor'), id, someAnswers(questions));
    await expect(late).rejects.toMatchObject({ code: 'roundClosed' });
    await settleDueRounds(house.context);
    expect(await result(id)).toBe(0);
  });

  it('is closed by an answer that comes in its ten minutes before its job does', async () => {
    const id = await start();
    const questions = await form('mayor', id);
    await form('guide', id);
    house.pass(7 * DAY);
    const { closesAt } = await house.context.db.rounds.find(id).then((round) => round ?? { closesAt: new Date(0) });
    house.pass(closesAt.getTime() - house.context.now().getTime() + 4 * MINUTE);
    await recordResponse(house.context, house.who('mayor'), id, someAnswers(questions));
    expect(await house.context.db.rounds.find(id)).toMatchObject({ closedAt: closesAt, settledAt: null });
    expect(await house.context.db.responses.count(id)).toBe(1);
  });

  it('that nobody closed for hours is settled with its close', async () => {
    const id = await start();
    await form('mayor', id);
    house.pass(8 * DAY);
    await closeWhenDue(house.context, id);
    expect(await result(id)).toBe(0);
  });

  it('is settled after a process that ended between its close and the job it had queued', async () => {
    const id = await start();
    await form('mayor', id);
    await end(id);
    house.jobs.length = 0;
    house.pass(CLOSING_GRACE_MS + MINUTE);
    await settleDueRounds(house.context);
    expect(await result(id)).toBe(0);
  });

  it('has one winner between an answer and the end of the ten minutes, by whatever clock', async () => {
    const id = await start();
    const questions = await form('mayor', id);
    await end(id);
    const slow = { ...house.context, now: () => new Date('2026-11-23T09:09:59Z') };
    const quick = { ...house.context, now: () => new Date('2026-11-23T09:10:01Z') };
    let late: Promise<unknown> = Promise.resolve();
    await house.context.db.transaction(async (stores) => {
      const round = await stores.rounds.find(id);
      if (round !== null) await settle(quick, stores, round);
      late = recordResponse(slow, house.who('mayor'), id, someAnswers(questions)).catch(
        (error: { code: string }) => error.code,
      );
      await somebodyWaits();
    });
    expect(await late).toBe('roundClosed');
    expect(await house.context.db.responses.count(id)).toBe(0);
  });

  it('takes an answer that was sent while it was being closed, and waits for what was opened meanwhile', async () => {
    const id = await start();
    const questions = await form('mayor', id);
    let sending: Promise<unknown> = Promise.resolve();
    await house.context.db.transaction(async (stores) => {
      const round = await stores.rounds.find(id);
      if (round !== null) await finishRound(house.context, stores, round, null, house.context.now());
      sending = recordResponse(house.context, house.who('mayor'), id, someAnswers(questions));
      await somebodyWaits();
    });
    await sending;
    expect(await result(id)).toBe(1);

    house.pass(DAY);
    const next = await start();
    let ending: ReturnType<typeof end> | null = null;
    await house.context.db.transaction(async (stores) => {
      await stores.responses.openForm(next, house.who('mayor'), house.context.now());
      ending = end(next);
      await somebodyWaits();
    });
    expect((await (ending as ReturnType<typeof end> | null))?.round.state).toBe('ended');
  });

  it('is settled by the last of two forms that are sent in the same moment, with both in it', async () => {
    const id = await start();
    const [mayor, leader] = [await form('mayor', id), await form('processLeader', id)];
    await end(id);
    await Promise.all([
      recordResponse(house.context, house.who('mayor'), id, someAnswers(mayor)),
      recordResponse(house.context, house.who('processLeader'), id, someAnswers(leader)),
    ]);
    expect(await result(id)).toBe(2);
  });
});
