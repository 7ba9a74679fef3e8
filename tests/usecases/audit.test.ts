import { type AuditedAction, withAudit } from '../../bot/usecases/act/withAudit.ts';
import { chainFaults } from '../../bot/usecases/auditChain.ts';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import type { AnsweringStore } from '../../bot/usecases/ports/answering.ts';
import { auditFile, readAudit } from '../../bot/usecases/readAudit.ts';
import { recordAgreement } from '../../bot/usecases/recordAgreement.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import type { AuditEntry } from '../../domain/audit.ts';
import { DomainError } from '../../domain/errors.ts';
import type { PersonKey } from '../../domain/people.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';

describe.each(DATABASES)('the audit log on $name', ({ open }) => {
  let house: House;

  beforeEach(async () => {
    house = await openHouseOn(open);
  });

  afterEach(() => house.close());

  const action = (overrides: Partial<AuditedAction> = {}): AuditedAction => ({
    by: house.who('guide'),
    engagementId: house.engagement.id,
    via: 'route recordAgreement',
    about: null,
    from: '192.0.2.0/24',
    ...overrides,
  });
  const log = async (engagementId: string | null = house.engagement.id) =>
    (await house.context.db.audit.list(engagementId, null, 100)).reverse();
  const agree = (by = house.who('guide'), overrides: Partial<AuditedAction> = {}) =>
    withAudit(house.context, action({ by, ...overrides }), (context) =>
      recordAgreement(context, by, house.engagement.id, '2026-11-20'),
    );

  it('tells who did what to which engagement, when, from where and how it ended', async () => {
    await agree();
    expect(await log()).toMatchObject([
      {
        number: 1,
        at: house.context.now(),
        by: house.who('guide'),
        engagementId: house.engagement.id,
        via: 'route recordAgreement',
        about: null,
        outcome: 'done',
        from: '192.0.2.0/24',
      },
    ]);
  });

  it('notes what was refused, and why, and that nothing was written', async () => {
    await expect(agree(house.who('mayor'))).rejects.toMatchObject({ code: 'forbidden' });
    expect(await log()).toMatchObject([{ by: house.who('mayor'), outcome: 'forbidden' }]);
    expect(await house.context.db.engagements.find(house.engagement.id)).toMatchObject({ agreementOn: null });
  });

  it('keeps a stranger’s try out of the engagement’s log, and in the service’s own', async () => {
    await expect(agree(house.stranger)).rejects.toMatchObject({ code: 'engagementNotFound' });
    expect(await log()).toEqual([]);
    expect(await log(null)).toMatchObject([{ outcome: 'engagementNotFound', about: house.engagement.id }]);
  });

  it('tells of a stranger once a day at each door, however often they try', async () => {
    const tries = async (times: number) => {
      for (let nth = 0; nth < times; nth++) await agree(house.stranger).catch(() => undefined);
    };
    await tries(5);
    expect(await log(null)).toHaveLength(1);
    house.pass(24 * 60 * 60_000);
    await tries(2);
    expect(await log(null)).toHaveLength(2);
  });

  it('tells once of a stranger who tries many times in the same moment, and of what they name that is not there', async () => {
    const by = house.stranger;
    const [programme, nobodys] = [house.context.newId(), house.context.newId()];
    const doors: Partial<AuditedAction>[] = [
      { via: 'route recordAgreement' },
      { via: 'route addLead', engagementId: null, about: programme },
      { via: 'verb round.send', engagementId: null, about: nobodys, roundId: nobodys },
      { via: 'route finishSetUp', engagementId: null },
    ];
    const codes = ['engagementNotFound', 'programmeNotFound', 'roundNotFound', 'forbidden'] as const;
    const refused = doors.map((door, nth) => ({ door, code: codes[nth] ?? 'forbidden' }));
    await Promise.all(
      refused.flatMap(({ door, code }) =>
        Array.from({ length: 25 }, () =>
          withAudit(house.context, action({ by, ...door }), () => Promise.reject(new DomainError(code))).catch(
            () => undefined,
          ),
        ),
      ),
    );
    const told = (await log(null)).map(({ via, outcome }) => `${via} ${outcome}`).sort();
    expect(told).toEqual(refused.map(({ door, code }) => `${door.via} ${code}`).sort());
    expect(await log()).toEqual([]);
    expect(house.errors).toEqual([]);
    expect(chainFaults(await log(null))).toEqual([]);
  });

  it('tells each time of somebody with a role in what they name, whatever they are refused', async () => {
    const by = house.who('mayor');
    const refuse = (door: Partial<AuditedAction>, code: 'forbidden' | 'roundNotFound') =>
      withAudit(house.context, action({ by, ...door }), () => Promise.reject(new DomainError(code))).catch(() => null);
    for (const _time of [1, 2]) {
      await refuse({ via: 'route addLead', engagementId: null, about: house.context.newId() }, 'forbidden');
      await refuse({ via: 'route closeRound', about: house.context.newId() }, 'roundNotFound');
    }
    expect(await log(null)).toHaveLength(2);
    expect(await log()).toHaveLength(2);
  });

  it('is written with the act or not at all: an act that breaks at the end leaves neither', async () => {
    const broken = withAudit(house.context, action(), (context) =>
      context.db.act(async (stores) => {
        await stores.engagements.recordAgreement(house.engagement.id, '2026-11-20');
        throw new Error('the power went');
      }),
    );
    await expect(broken).rejects.toThrow('the power went');
    expect(await house.context.db.engagements.find(house.engagement.id)).toMatchObject({ agreementOn: null });
    expect(await log()).toMatchObject([{ outcome: 'failed' }]);
  });

  it('leaves an act done whose answer cannot be read afterwards, with one line', async () => {
    const agreed = withAudit(house.context, action(), async (context) => {
      await recordAgreement(context, house.who('guide'), house.engagement.id, '2026-11-20');
      throw new Error('the line broke');
    });
    await expect(agreed).rejects.toThrow('the line broke');
    expect(await house.context.db.engagements.find(house.engagement.id)).toMatchObject({ agreementOn: '2026-11-20' });
    expect(await log()).toMatchObject([{ outcome: 'done' }]);
  });

  it('tells of what was so already that nothing was changed', async () => {
    await agree();
    await agree();
    expect(await log()).toMatchObject([{ outcome: 'done' }, { outcome: 'unchanged' }]);
  });

  it('has no part in what is read or written beside the act', async () => {
    await withAudit(house.context, action(), async (context) => {
      await context.db.transaction((stores) => stores.people.seen(house.who('guide'), 'Rettleiar', null));
      await recordAgreement(context, house.who('guide'), house.engagement.id, '2026-11-20');
      await context.db.transaction((stores) => stores.engagements.find(house.engagement.id));
    });
    expect(await log()).toMatchObject([{ outcome: 'done' }]);
  });

  it('calls refused what is refused, also when somebody is then answered in another way', async () => {
    const answer = await withAudit(house.context, action(), (context) =>
      context.db.act(async (_stores, outcome) => outcome.refused('changedMeanwhile', 'both versions')),
    );
    const caught = await withAudit(house.context, action({ by: house.who('mayor') }), (context) =>
      recordAgreement(context, house.who('mayor'), house.engagement.id, null).catch(() => 'no'),
    );
    expect([answer, caught]).toEqual(['both versions', 'no']);
    expect(await log()).toMatchObject([{ outcome: 'changedMeanwhile' }, { outcome: 'forbidden' }]);
  });

  it('notes a reading when everything is read, and nothing else that never came to its act as done', async () => {
    await withAudit(house.context, action({ via: 'route listResponses', reads: true }), async () => 'answers');
    await withAudit(house.context, action(), async () => 'nothing to do');
    expect((await log()).map(({ outcome }) => outcome)).toEqual(['done', 'unchanged']);
  });

  it('does not let one act be done in two places', async () => {
    const id = house.engagement.id;
    const twice = withAudit(house.context, action(), async (context) => {
      await recordAgreement(context, house.who('guide'), id, '2026-11-20');
      await recordAgreement(context, house.who('guide'), id, null);
    });
    await expect(twice).rejects.toThrow('one act is done in one place');
    expect(await house.context.db.engagements.find(id)).toMatchObject({ agreementOn: '2026-11-20' });
    expect(await log()).toMatchObject([{ outcome: 'done' }]);
  });

  it('is silent about what a database that went away may have kept', async () => {
    const away = withAudit(house.context, action(), (context) =>
      context.db.act(async () => {
        throw new DomainError('unavailable');
      }),
    );
    await expect(away).rejects.toMatchObject({ code: 'unavailable' });
    expect(await log()).toEqual([]);
    expect(house.errors).toEqual([]);
  });

  it('lets no act through that it cannot note', async () => {
    await expect(agree(undefined, { via: 'two\nlines' as AuditedAction['via'] })).rejects.toThrow();
    expect(await house.context.db.engagements.find(house.engagement.id)).toMatchObject({ agreementOn: null });
    expect(await log()).toEqual([]);
    expect(house.errors).toHaveLength(1);
  });

  it('notes an answer in the very statement that writes it, once for each press, with nothing of what was answered', async () => {
    const mayor = house.who('mayor');
    const { id } = await openRound(house.context, house.who('guide'), house.engagement.id);
    const { questions } = await openForm(house.context, mayor, id);
    const press = action({ by: mayor, engagementId: null, roundId: id, via: 'verb round.send', about: id, from: null });
    for (const _time of [1, 2]) {
      await withAudit(house.context, press, (context) => recordResponse(context, mayor, id, someAnswers(questions)));
    }
    const entries = await log();
    expect(entries).toMatchObject([
      { by: mayor, via: 'verb round.send', about: id, outcome: 'done' },
      { by: mayor, via: 'verb round.send', about: id, outcome: 'unchanged' },
    ]);
    expect(chainFaults(entries)).toEqual([]);
    expect(JSON.stringify(entries)).not.toContain('Formannskapet');
  });

  it('notes an answer once also when the round was closed between the look and the writing', async () => {
    const { context } = house;
    const [guide, mayor] = [house.who('guide'), house.who('mayor')];
    const { id } = await openRound(context, guide, house.engagement.id);
    const { questions } = await openForm(context, mayor, id);
    const find: AnsweringStore['find'] = async (...asked) => {
      const found = await context.db.answering.find(...asked);
      await closeRound(context, guide, id);
      return found;
    };
    const racing = { ...context, db: { ...context.db, answering: { ...context.db.answering, find } } };
    await withAudit(racing, action({ by: mayor, via: 'route putResponse', about: id }), (within) =>
      recordResponse(within, mayor, id, someAnswers(questions)),
    );
    expect(await log()).toMatchObject([{ by: mayor, via: 'route putResponse', outcome: 'done' }]);
    expect(await context.db.responses.count(id)).toBe(1);
  });

  it('keeps from the programme lead who answered, that answers were read and signals marked, and what could tell of it', async () => {
    const guide = house.who('guide');
    for (const via of ['route putResponse', 'verb round.send', 'route listResponses', 'route markSignal'] as const) {
      await withAudit(house.context, action({ via, about: 'x' }), () => Promise.resolve());
      await agree();
    }
    const read = async (person: PersonKey) => {
      const { lines, more } = await readAudit(house.context, person, house.engagement.id, null);
      const { data } = await auditFile(house.context, person, house.engagement.id, 'nb');
      return { lines: lines.map(({ via }) => via), more, file: data as { entries: object[]; faults: object[] } };
    };
    const own = await read(guide);
    expect(own.lines.slice(0, 2)).toEqual(['route recordAgreement', 'route markSignal']);
    expect(own.file.entries).toMatchObject((await log()).map(({ via }) => ({ via })));
    const lead = await read(house.lead);
    expect(lead).toMatchObject({ lines: Array(4).fill('route recordAgreement'), more: false });
    expect(JSON.stringify(lead)).not.toMatch(/listResponses|markSignal|putResponse|round\.send/);
    // Without the chain: a hash of so few words can be guessed.
    expect(lead.file.entries).toMatchObject(Array(4).fill({ via: 'route recordAgreement' }));
    expect(JSON.stringify(lead.file)).not.toMatch(/hash|previous|number|[0-9a-f]{64}/);
  });

  it('does not fork when many write at once', async () => {
    await Promise.all(Array.from({ length: 12 }, () => agree()));
    const entries = await log();
    expect(entries.map(({ number }) => number)).toEqual(Array.from({ length: 12 }, (_, at) => at + 1));
    expect(chainFaults(entries)).toEqual([]);
  });

  it.each<[string, (entries: AuditEntry[]) => AuditEntry[], object]>([
    ['a change', ([a, b, c]) => [a, { ...b, outcome: 'failed' }, c] as AuditEntry[], { number: 2, fault: 'hash' }],
    ['a row taken out', ([a, , c]) => [a, c] as AuditEntry[], { number: 3, fault: 'link' }],
    [
      'a beginning cut off and numbered anew',
      ([, b]) => [{ ...b, number: 1 }] as AuditEntry[],
      { number: 1, fault: 'link' },
    ],
  ])('shows %s', async (_what, tamper, fault) => {
    for (const _time of [1, 2, 3]) await agree();
    const entries = await log();
    expect(chainFaults(entries)).toEqual([]);
    expect(chainFaults(tamper(entries))).toContainEqual(fault);
  });
});
