import type { Plan } from '../../../domain/plan.ts';
import { type PrintSource, printPlan } from '../../../domain/planPrint/printPlan.ts';
import { shadesOf } from '../../../domain/planPrint/shades.ts';
import { USUAL_QUIET_PERIODS } from '../../../domain/quietPeriods.ts';
import { checkPlan } from '../../../domain/statutory.ts';
import { translator } from '../../../domain/texts/translate.ts';
import { aDecision, aMilestone, anAction, anActivity, aPhase, aPlanOf, within } from '../../builders/plans.ts';
import { anEngagementName } from '../../builders/views.ts';

const t = translator('nn');

const printed = (plan: Plan, overrides: Partial<PrintSource> = {}) =>
  printPlan({
    engagement: anEngagementName({ shortName: 'Karasjok', name: 'Kárášjohka - Karasjok', madeUp: false }),
    plan,
    people: [],
    quiet: USUAL_QUIET_PERIODS,
    today: '2026-11-25',
    language: 'nn',
    ...overrides,
  });
const steps = (plan: Plan) => printed(plan).phases.flatMap((phase) => phase.steps);

describe('a plan for paper', () => {
  it('says whose it is, from which day, and that it is made up where it is', () => {
    const real = printed(aPlanOf([]));
    expect(real).toMatchObject({
      title: 'Prosessplan for Karasjok',
      fileName: 'Prosessplan Karasjok 2026-11-25',
      printed: 'Henta ut onsdag 25. november 2026, veke 48',
      madeUp: null,
    });
    expect(real.under).toContain('Kárášjohka - Karasjok');
    expect(printed(aPlanOf([]), { engagement: anEngagementName({ madeUp: true }) }).madeUp).toMatch(/oppdikta/);
  });

  it('tells dates with week, and the year once where it is the same', () => {
    const plan = aPlanOf([
      anActivity({ from: '2026-12-02', to: '2026-12-18' }),
      anActivity({ from: '2026-12-03', to: '2027-01-13' }),
      aMilestone({ on: '2027-01-28' }),
    ]);
    expect(steps(plan).map(({ when }) => when)).toEqual([
      '2. desember – 18. desember 2026, veke 49–51',
      '3. desember 2026 – 13. januar 2027, veke 49–2',
      '28. januar 2027, veke 4',
    ]);
  });

  it('tells status, who answers for it, who decides and what was decided', () => {
    const plan = aPlanOf([
      anActivity({ status: 'ongoing', responsible: null, sphere: 'political' }),
      aDecision({ status: 'done', decided: 'Vedteke\nsamrøystes.' }),
    ]);
    expect(steps(plan).map(({ statusWord, who, more }) => [statusWord, who, more])).toEqual([
      ['i gang', 'ikkje avklart', ['politisk']],
      ['ferdig', 'kommunestyret', ['avgjerdspunkt', 'Avgjort: Vedteke samrøystes.']],
    ]);
  });

  it('has phases in order of time, and says of the rest that it stands outside them', () => {
    const plan = aPlanOf([
      ...within(aPhase({ title: 'To', from: '2027-02-01', to: '2027-03-01' }), aMilestone({ on: '2027-02-10' })),
      ...within(aPhase({ title: 'Ein' }), aMilestone()),
      aMilestone({ title: 'Laus' }),
    ]);
    expect(printed(plan).phases.map(({ title }) => title)).toEqual(['Ein', 'To', 'Utanfor fasane']);
  });

  it('has open actions, open warnings, and those that were found to be fine with the reason', () => {
    const short = anActivity({ title: 'Høyring', subject: 'planProposal', from: '2027-02-01', to: '2027-03-01' });
    const open = aPlanOf([short, anAction({ title: 'Ringe', due: '2026-12-04' }), anAction({ done: true })]);
    const before = printed(open);
    expect(before.actions).toEqual(['Ringe. Ansvar: prosessleiar. Frist: 4. desember 2026.']);
    expect(before.read).toEqual([]);
    const [warning] = checkPlan(open);
    if (warning === undefined) throw new Error('nothing to warn of');
    const { rule, stepId, facts } = warning;
    const read = { kind: 'acknowledgement', id: 'a', rule, stepId, facts, reason: 'Avtalt med\nalle.' } as const;
    const after = printed({ ...open, items: [...open.items, read] });
    expect(after.warnings).toEqual(before.warnings.slice(1));
    expect(after.read).toEqual([{ text: before.warnings[0], reason: 'Vurdering: Avtalt med alle.' }]);
  });

  it('holds no note: what is printed is handed on', () => {
    const note = 'Berre for oss';
    const plan = aPlanOf([...within(aPhase({ note }), anActivity({ note }), aDecision({ note })), anAction({ note })]);
    expect(JSON.stringify(printed(plan))).not.toContain(note);
  });
});

describe('shaded days', () => {
  const told = (from: string, to: string, quiet = USUAL_QUIET_PERIODS) =>
    shadesOf(t, from, to, quiet).map(({ kind, from: begin, to: end, word }) => [kind, begin, end, word].join(' '));

  it('are quiet periods with a word, and holidays without where the word stands already', () => {
    expect(told('2026-12-01', '2027-01-10')).toEqual([
      'quiet 2026-12-23 2027-01-02 jul',
      'holiday 2026-12-25 2026-12-26 ',
      'holiday 2027-01-01 2027-01-01 ',
    ]);
  });

  it('are holidays with a word where the quiet period is switched off, and periods of one’s own by name', () => {
    const quiet = {
      off: ['christmas'] as const,
      own: [{ from: '2026-12-07', to: '2026-12-11', name: 'budsjettveke' }],
    };
    expect(told('2026-12-01', '2026-12-31', quiet)).toEqual([
      'quiet 2026-12-07 2026-12-11 budsjettveke',
      'holiday 2026-12-25 2026-12-26 jul',
    ]);
  });

  it('begin in the year before where Christmas does', () => {
    expect(told('2027-01-02', '2027-01-03')).toEqual(['quiet 2026-12-23 2027-01-02 jul']);
  });
});
