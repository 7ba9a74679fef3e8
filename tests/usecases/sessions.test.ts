import { randomUUID } from 'node:crypto';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { endForgottenSessions, endSession } from '../../bot/usecases/endSession.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { listRounds } from '../../bot/usecases/readRounds.ts';
import { readSessions } from '../../bot/usecases/readSessions.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import type { PlanItem } from '../../domain/plan.ts';
import { aMeetingNote, anAction, aResolution } from '../builders/plans.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, openHouseOn } from '../helpers/house.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe.each(DATABASES)('a session on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    const other = anEngagement({ channel: { tenantId: 'other', channelId: '19:other' } });
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), other] }));
    id = house.engagement.id;
  });

  afterEach(() => house.close());

  const guide = () => house.who('guide');
  const start = (person = guide()) => startSession(house.context, person, id);
  const end = (sessionId: string, person = guide()) => endSession(house.context, person, id, sessionId);
  const note = (...items: PlanItem[]) =>
    editPlan(
      house.context,
      guide(),
      id,
      { id: randomUUID(), how: 'edit' },
      items.map((item) => ({ op: 'add', item })),
    );
  const sessions = async () => (await readSessions(house.context, house.who('mayor'), id)).sessions;
  const told = (kind: string) => house.messenger.sent.filter(({ content }) => content.kind === kind);
  const summary = () => {
    const newest = told('sessionSummary').at(-1)?.content;
    if (newest?.kind !== 'sessionSummary') throw new Error('no summary was told');
    return newest.view;
  };
  const rounds = () => listRounds(house.context, guide(), id);

  it('begins with a card in the channel: what is open first, what is overdue before the rest', async () => {
    await note(
      anAction({ title: 'Seinare', due: '2026-12-04' }),
      anAction({ title: 'Forfalt', due: '2026-11-20', responsible: { kind: 'person', person: house.who('mayor') } }),
    );
    await start();
    await house.deliverAll();
    const [card] = told('session');
    if (card?.content.kind !== 'session') throw new Error('no card');
    expect(card).toMatchObject({ kind: 'post', conversationId: '19:fjord', threadId: null });
    expect(card.content.view.open).toMatchObject({
      shown: [
        { title: 'Forfalt', who: { name: 'Ordførar' }, overdue: true },
        { title: 'Seinare', who: { role: 'processLeader' }, overdue: false },
      ],
      more: 0,
    });
  });

  it('keeps the agenda as it was when it began', async () => {
    await note(anAction({ title: 'Det vi lova' }));
    const { agenda } = await start();
    expect(agenda[0]).toMatchObject({ kind: 'open', title: 'Det vi lova' });
    await note(anAction({ title: 'Kom til i møtet' }));
    expect((await sessions())[0]?.agenda).toEqual(agenda);
  });

  it('is one at a time: started twice, one goes on and one card is posted', async () => {
    const [one, two] = [await start(), await start(house.who('processLeader'))];
    await house.deliverAll();
    expect(two.id).toBe(one.id);
    expect(told('session')).toHaveLength(1);
    expect(await sessions()).toHaveLength(1);
  });

  it('is started and ended by those who run it alone, and read by everybody who has a part', async () => {
    await expect(start(house.who('mayor'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(start(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    const { id: sessionId } = await start();
    await expect(end(sessionId, house.lead)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await sessions()).toHaveLength(1);
  });

  it('ends with a summary of what was noted in it, in the thread of its card', async () => {
    const { id: sessionId } = await start();
    await house.deliverAll();
    await note(
      anAction({ title: 'Frå før' }),
      anAction({ title: 'Ringe skulen', sessionId, responsible: null }),
      aResolution({ title: 'Vi ventar til våren', sessionId }),
      aMeetingNote({ sessionId }),
    );
    house.pass(45 * MINUTE);
    const ended = await end(sessionId);
    await house.deliverAll();
    expect(ended).toMatchObject({ startedBy: 'Rettleiar', endedBy: 'Rettleiar' });
    expect(summary()).toMatchObject({
      decided: { shown: [{ title: 'Vi ventar til våren' }], more: 0 },
      actions: { shown: [{ title: 'Ringe skulen', who: null }], more: 0 },
      notes: 1,
      asksEffort: true,
    });
    expect(told('sessionSummary')[0]?.threadId).toBe(told('session')[0]?.activityId);
  });

  it('ends once, whoever presses and however often', async () => {
    const { id: sessionId } = await start();
    house.pass(45 * MINUTE);
    await end(sessionId);
    await end(sessionId, house.who('processLeader'));
    await house.deliverAll();
    expect(told('sessionSummary')).toHaveLength(1);
    expect(told('round')).toHaveLength(1);
    await expect(end(randomUUID())).rejects.toMatchObject({ code: 'notFound' });
  });

  it('tells in its summary what is mended or noted after the end', async () => {
    const { id: sessionId } = await start();
    const action = anAction({ title: 'Ringe skulen', sessionId });
    await note(action);
    await end(sessionId);
    await house.deliverAll();
    await note(aResolution({ title: 'Kom på det etterpå', sessionId }));
    await editPlan(house.context, guide(), id, { id: randomUUID(), how: 'undo' }, [{ op: 'remove', item: action }]);
    house.pass(MINUTE);
    await house.deliverAll();
    expect(told('sessionSummary').map(({ kind }) => kind)).toEqual(['post', 'edit']);
    expect(summary()).toMatchObject({ decided: { shown: [{ title: 'Kom på det etterpå' }] }, actions: { shown: [] } });
  });

  it('asks the one question, of everybody who answers check-ins, and only that', async () => {
    const { id: sessionId } = await start();
    house.pass(45 * MINUTE);
    const { effortRoundId } = await end(sessionId);
    await house.deliverAll();
    const [round] = await rounds();
    expect(round).toMatchObject({ id: effortRoundId, about: 'effort', asked: 5, state: 'open' });
    // Monday at a quarter to eleven, and two working days.
    expect(round?.closesAt).toBe('2026-11-25T15:00:00.000Z');
    expect(house.jobs.filter(({ job }) => job.name === 'nudge')).toEqual([]);
    expect(told('round')[0]).toMatchObject({ content: { view: { about: 'effort' } } });
  });

  it('does not ask while a check-in is open, nor twice a day, nor after a slip of the finger', async () => {
    const slip = await start();
    await end(slip.id);
    expect(await rounds()).toEqual([]);
    const open = await openRound(house.context, guide(), id);
    const during = await start();
    house.pass(45 * MINUTE);
    await end(during.id);
    await closeRound(house.context, guide(), open.id);
    const later = await start();
    house.pass(45 * MINUTE);
    await end(later.id);
    expect((await rounds()).map(({ about }) => about)).toEqual(['checkIn']);
  });

  it('gives way with its question to a check-in that is opened', async () => {
    const { id: sessionId } = await start();
    house.pass(45 * MINUTE);
    await end(sessionId);
    house.pass(MINUTE);
    const opened = await openRound(house.context, guide(), id);
    expect((await rounds()).map(({ about, state }) => [about, state])).toEqual([
      ['checkIn', 'open'],
      ['effort', 'closed'],
    ]);
    expect(opened.about).toBe('checkIn');
  });

  it('that nobody ended is ended when it was forgotten, in working hours, and asks nothing', async () => {
    const { id: sessionId } = await start();
    house.pass(12 * HOUR + MINUTE);
    await endForgottenSessions(house.context);
    expect((await sessions())[0]?.endedAt).toBeNull();
    house.pass(12 * HOUR);
    await endForgottenSessions(house.context);
    await endForgottenSessions(house.context);
    await house.deliverAll();
    expect((await sessions())[0]).toMatchObject({ id: sessionId, endedBy: null, effortRoundId: null });
    expect(told('sessionSummary')).toHaveLength(1);
  });

  it('that was forgotten makes way for a new one', async () => {
    const old = await start();
    house.pass(20 * HOUR);
    const fresh = await start();
    expect(fresh.id).not.toBe(old.id);
    expect((await sessions()).map(({ endedAt }) => endedAt !== null)).toEqual([false, true]);
  });

  it('is held without a channel too, and then says nothing in Teams', async () => {
    await house.connection.db
      .updateTable('engagement')
      .set({ channel_tenant_id: null, channel_id: null })
      .where('id', '=', id)
      .execute();
    const { id: sessionId } = await start();
    house.pass(45 * MINUTE);
    await end(sessionId);
    await house.deliverAll();
    expect(house.messenger.sent).toEqual([]);
    expect(await rounds()).toEqual([]);
  });

  it('takes no notes of another engagement’s session', async () => {
    const [theirs] = (await house.context.db.engagements.ids()).filter((one) => one !== id);
    const session = await house.context.db.sessions.find((await start()).id);
    if (session === null || theirs === undefined) throw new Error('nothing to hold it against');
    await end(session.id);
    const sessionId = randomUUID();
    await house.context.db.sessions.add({ ...session, id: sessionId, engagementId: theirs });
    await expect(note(anAction({ sessionId: randomUUID() }))).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(note(anAction({ sessionId }))).rejects.toMatchObject({ code: 'invalidInput' });
  });
});
