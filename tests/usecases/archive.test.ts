import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { endEngagement, markArchive, readArchive, readRetention, setRetention } from '../../bot/usecases/archive.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { applyRetention } from '../../bot/usecases/deletion/applyRetention.ts';
import { carryOutDeletions } from '../../bot/usecases/deletion/carryOutDeletions.ts';
import { confirmDeletion, proposeDeletion } from '../../bot/usecases/deletion/decideDeletion.ts';
import { openDownload, requestDownload } from '../../bot/usecases/downloads.ts';
import { editPlan } from '../../bot/usecases/editPlan.ts';
import { endSession } from '../../bot/usecases/endSession.ts';
import { linkChat } from '../../bot/usecases/linkChat.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { recordAgreement } from '../../bot/usecases/recordAgreement.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { remindActions } from '../../bot/usecases/remindActions.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import { startSession } from '../../bot/usecases/startSession.ts';
import { BODIES } from '../../domain/archive/marks.ts';
import { CLOSING_GRACE_MS } from '../../domain/round.ts';
import { anAction } from '../builders/plans.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { anEngagement, aProgramme, type House, openHouseOn, TENANT } from '../helpers/house.ts';

const DAY = 24 * 60 * 60_000;

describe.each(DATABASES)('archive and deletion on $name', ({ open }) => {
  let house: House;
  let id: string;

  beforeEach(async () => {
    const other = anEngagement({ channel: { tenantId: 'other', channelId: '19:other' } });
    house = await openHouseOn(open, aProgramme({ engagements: [anEngagement(), other] }));
    id = house.engagement.id;
  });

  afterEach(() => house.close());

  const guide = () => house.who('guide');
  const settle = async () => {
    for (const body of BODIES) {
      const by = body === 'municipality' ? house.who('processLeader') : guide();
      await markArchive(house.context, by, id, { body, kind: 'exported', reference: `26/${body}` });
    }
  };
  const propose = (person = guide()) =>
    proposeDeletion(house.context, person, id, { decidedBy: 'municipality', reference: ' KOM 12/26 ' });
  /** Ended, settled, proposed by a guide, confirmed by the mayor, and seven days on. @returns the record of it */
  const remove = async () => {
    await endEngagement(house.context, guide(), id, '2026-11-20');
    const open = await house.context.db.rounds.findUnclosed(id);
    if (open !== null) await closeRound(house.context, guide(), open.id);
    const { deletion } = await propose();
    await confirmDeletion(house.context, house.who('mayor'), id, deletion?.id ?? '');
    house.pass(7 * DAY);
    await carryOutDeletions(house.context);
    return house.context.db.deletions.recordFor(house.lead, id);
  };
  const aRound = async () => {
    const round = await openRound(house.context, guide(), id);
    for (const role of ['mayor', 'processLeader'] as const) {
      const { questions } = await openForm(house.context, house.who(role), round.id);
      await recordResponse(house.context, house.who(role), round.id, someAnswers(questions));
    }
    await openForm(house.context, house.who('chiefExecutive'), round.id);
    await house.context.db.drafts.keep(round.id, house.who('chiefExecutive'), { note: 'Kladd' }, house.context.now());
    await house.deliverAll();
    return round.id;
  };
  /** Ended, with its result there: nothing can be sent in any more. */
  const settleRound = async (roundId: string) => {
    await closeRound(house.context, guide(), roundId);
    house.pass(CLOSING_GRACE_MS + 1);
    await settleDueRounds(house.context);
  };
  /** Tables with something in them that names the engagement or one of its rounds. */
  const left = async (ids: readonly string[]) => {
    const { rows } = await sql<{ name: string }>`select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'deletion'`.execute(
      house.connection.db,
    );
    const found: string[] = [];
    for (const { name } of rows) {
      const { rows: hits } = await sql`select 1 from ${sql.table(name)} as one
        where ${sql.join(
          ids.map((one) => sql`one::text like ${`%${one}%`}`),
          sql` or `,
        )} limit 1`.execute(house.connection.db);
      if (hits.length > 0) found.push(name);
    }
    return found;
  };

  it('makes no file of what was deleted while the file was put together', async () => {
    const { db } = house.context;
    const act: typeof db.act = async (work) => {
      await db.transaction((stores) => stores.archive.erase(id));
      return db.act(work);
    };
    const asking = requestDownload({ ...house.context, db: { ...db, act } }, guide(), {
      engagementId: id,
      of: { kind: 'plan', format: 'xlsx' },
      language: 'nn',
    });
    await expect(asking).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('waits for every body’s mark, and says whose is missing', async () => {
    await endEngagement(house.context, guide(), id, '2026-11-20');
    await expect(propose()).rejects.toMatchObject({ code: 'notArchived' });
    await markArchive(house.context, house.who('chiefExecutive'), id, {
      body: 'municipality',
      kind: 'nothing',
      reference: 'Vedtak 7/26',
    });
    await markArchive(house.context, house.lead, id, { body: 'ruralCentre', kind: 'notPart', reference: '' });
    expect(await readArchive(house.context, guide(), id)).toMatchObject({ missing: ['countyCouncil'] });
    await expect(propose()).rejects.toMatchObject({ code: 'notArchived' });
    expect(await house.context.db.engagements.find(id)).not.toBeNull();
  });

  it('lets nobody speak for a body that is not theirs, nor without a reference', async () => {
    const mark = (person = house.who('processLeader'), overrides = {}) =>
      markArchive(house.context, person, id, {
        body: 'municipality',
        kind: 'exported',
        reference: '26/1',
        ...overrides,
      });
    await expect(mark(house.lead)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(mark(house.who('processLeader'), { body: 'countyCouncil' })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(mark(guide())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(mark(undefined, { reference: '  ' })).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(mark(undefined, { kind: 'notPart' })).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(mark(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
  });

  it('deletes everything, tells how much of each kind, and leaves the record of it', async () => {
    const roundId = await aRound();
    await recordAgreement(house.context, guide(), id, '2026-11-01');
    await requestDownload(house.context, guide(), {
      engagementId: id,
      of: { kind: 'plan', format: 'xlsx' },
      language: 'nn',
    });
    const session = await startSession(house.context, guide(), id);
    const item = anAction({ sessionId: session.id, due: '2026-11-25', on: '2026-11-20' });
    const editing = { id: randomUUID(), how: 'edit' as const };
    await editPlan(house.context, guide(), id, editing, [{ op: 'add', item }]);
    const chat = { tenantId: TENANT, conversationId: '19:meeting' };
    await linkChat(house.context, guide(), chat, '');
    await house.context.db.sessions.noteEnd(id, 'meeting', house.context.now());
    await remindActions(house.context);
    await endSession(house.context, guide(), id, session.id);
    await closeRound(house.context, guide(), roundId);
    // Kept in the moment in which the check-in closed.
    await house.context.db.drafts.keep(roundId, house.who('chiefExecutive'), { note: 'Kladd' }, house.context.now());
    await house.deliverAll();
    await settle();
    const record = await remove();
    const removed = record?.removed ?? {};
    expect(removed).toMatchObject({
      sessions: 1,
      reminders: 1,
      rounds: 1,
      answers: 2,
      drafts: 1,
      forms: 3,
      planItems: 4,
      downloads: 1,
      roles: 5,
      people: 5,
    });
    expect(removed.messages).toBeGreaterThan(0);
    expect(removed.deliveries).toBeGreaterThan(0);
    expect(await left([id, roundId, session.id, guide().objectId, house.who('mayor').objectId])).toEqual([]);
    expect(record).toMatchObject({
      decidedBy: 'municipality',
      reference: 'KOM 12/26',
      municipalityNumber: '1578',
      proposed: { person: guide(), name: 'Rettleiar', role: 'guide' },
      confirmed: { person: house.who('mayor'), name: 'Ordførar', role: 'mayor' },
      by: null,
    });
  });

  it('touches nothing of the engagement beside it, and forgets nobody who is part of that', async () => {
    const [other] = (await house.context.db.engagements.ids()).filter((one) => one !== id);
    const holders = await house.context.db.engagements.holders(other ?? '');
    await settle();
    await remove();
    expect(await house.context.db.engagements.holders(other ?? '')).toEqual(holders);
    const named = await house.context.db.people.names(
      other ?? '',
      holders.map(({ person }) => person),
    );
    expect(named).toHaveLength(holders.length);
    expect(await house.context.db.plans.find(other ?? '')).toMatchObject({ items: expect.arrayContaining([]) });
  });

  it('needs a decision with its reference, of a body that had a part', async () => {
    await settle();
    await endEngagement(house.context, guide(), id, '2026-11-20');
    const by = (decidedBy: 'municipality' | 'ruralCentre', reference: string) =>
      proposeDeletion(house.context, guide(), id, { decidedBy, reference });
    await expect(by('municipality', '  ')).rejects.toMatchObject({ code: 'invalidInput' });
    await markArchive(house.context, guide(), id, { body: 'ruralCentre', kind: 'notPart', reference: '' });
    await expect(by('ruralCentre', '26/1')).rejects.toMatchObject({ code: 'notArchived' });
    await expect(propose(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect(await house.context.db.engagements.find(id)).not.toBeNull();
  });

  it('is deleted by itself when its time is over and every archive is settled, once, and never before', async () => {
    await endEngagement(house.context, guide(), id, '2024-01-31');
    // The end was recorded long after: the time runs from then.
    expect(await readArchive(house.context, guide(), id)).toMatchObject({ deletesOn: '2028-11-23', warned: false });
    await applyRetention(house.context);
    house.pass(732 * DAY);
    await applyRetention(house.context);
    expect(await house.context.db.engagements.find(id)).not.toBeNull();
    await settle();
    await Promise.all([applyRetention(house.context), applyRetention(house.context)]);
    await applyRetention(house.context);
    expect(await house.context.db.engagements.find(id)).toBeNull();
    expect(await house.context.db.deletions.recordFor(house.lead, id)).toMatchObject({
      decidedBy: 'retention',
      by: null,
    });
    expect((await house.context.db.audit.list(id, null, 10)).map(({ via, outcome }) => [via, outcome])).toEqual([
      ['job applyRetention', 'done'],
    ]);
  });

  it('warns everybody with a role ahead, and nobody else', async () => {
    await endEngagement(house.context, guide(), id, '2024-01-31');
    expect(await readRetention(house.context, guide())).toEqual([]);
    house.pass(680 * DAY);
    const due = [{ engagementId: id, shortName: 'Fjord', deletesOn: '2028-11-23', missing: [...BODIES] }];
    expect(await readRetention(house.context, guide())).toEqual(due);
    expect(await readRetention(house.context, house.lead)).toEqual(due);
    expect(await readRetention(house.context, house.who('mayor'))).toEqual(due);
    expect(await readRetention(house.context, house.stranger)).toEqual([]);
    await endEngagement(house.context, guide(), id, null);
    expect(await readRetention(house.context, guide())).toEqual([]);
  });

  it('keeps things as long as the programme lead says', async () => {
    await endEngagement(house.context, guide(), id, '2026-11-20');
    expect(await readArchive(house.context, guide(), id)).toMatchObject({ months: 24, deletesOn: '2028-11-23' });
    expect(await setRetention(house.context, house.lead, id, 60)).toMatchObject({
      months: 60,
      deletesOn: '2031-11-23',
    });
    await expect(setRetention(house.context, guide(), id, 1)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('takes out the agreement, the plan with its versions and the answers, and no draft and no reminder', async () => {
    await settleRound(await aRound());
    await recordAgreement(house.context, guide(), id, '2026-11-01');
    const fetch = async (person = guide()) => {
      const of = { kind: 'archive', format: 'json' } as const;
      const { token } = await requestDownload(house.context, person, { engagementId: id, of, language: 'nn' });
      const { content, fileName } = await openDownload(house.context, token);
      if (content.kind !== 'data') throw new Error('no data');
      return { fileName, text: JSON.stringify(content.data) };
    };
    const { fileName, text } = await fetch();
    expect(fileName).toBe('Arkivutdrag Fjord 2026-11-23.json');
    for (const said of [
      'Formannskapet har fått ei orientering.',
      'Planprogram vedteke',
      '"inForceFrom":"2026-11-01"',
      '"body":"guidance"',
    ]) {
      expect(text).toContain(said);
    }
    expect(text).not.toContain('Kladd');
    await expect(fetch(house.lead)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('withholds answers that were announced to others', async () => {
    await house.context.db.engagements.setAudience(id, 'guidesAndLeadership');
    await settleRound(await aRound());
    const of = { kind: 'archive', format: 'json' } as const;
    const asked = { engagementId: id, of, language: 'nn' } as const;
    const { token } = await requestDownload(house.context, house.who('processLeader'), asked);
    const { content } = await openDownload(house.context, token);
    expect(JSON.stringify(content)).toContain('"answers":"withheld"');
    expect(JSON.stringify(content)).not.toContain('Formannskapet har fått ei orientering.');
  });
});
