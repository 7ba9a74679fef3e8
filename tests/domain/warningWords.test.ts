import { LANGUAGES } from '../../domain/language.ts';
import type { Plan } from '../../domain/plan.ts';
import { RULES } from '../../domain/statutory/finding.ts';
import { checkPlan } from '../../domain/statutory.ts';
import { translator } from '../../domain/texts/translate.ts';
import { warningWords } from '../../domain/texts/warningWords.ts';
import { aDecision, anActivity, aPlanOf } from '../builders/plans.ts';

const KARASJOK = { number: '5610' };

const TODAY = '2027-03-01';

const said = (plan: Plan, language: (typeof LANGUAGES)[number], today = TODAY) =>
  checkPlan(plan, KARASJOK).map((warning) => warningWords(translator(language), warning, today));

const july = { title: 'Høring', from: '2027-07-01', to: '2027-08-05' };

const FAULTY = aPlanOf(
  [
    anActivity({ ...july, subject: 'planProposal' }),
    anActivity({ ...july, subject: 'planningProgramme' }),
    anActivity({ type: 'announcement', subject: 'budget', from: '2027-12-15', to: '2027-12-15' }),
    aDecision({ subject: 'budget', on: '2027-12-16' }),
    aDecision({ subject: 'planningStrategy', on: '2026-06-17' }),
    aDecision({ subject: 'actionSection', on: '2026-12-16' }),
    aDecision({ approver: 'steeringGroup', on: '2027-09-16' }),
  ],
  { form: 'communityPlan' },
);

/** The start announced long before the planning programme is heard: the one thing that a plan without a start cannot have. */
const APART = aPlanOf(
  [
    anActivity({ type: 'announcement', subject: 'planningProgramme', from: '2027-03-01', to: '2027-03-01' }),
    anActivity({ subject: 'planningProgramme', title: 'Høring', from: '2027-09-01', to: '2027-10-20' }),
  ],
  { form: 'communityPlan' },
);

describe('a warning in words', () => {
  it('says what is the matter, with its numbers, why, and what to do', () => {
    const [short, holiday] = said(aPlanOf([anActivity({ ...july, subject: 'planProposal' })]), 'nb');
    expect(short).toBe(
      '«Høring» varer i 35 dager, regnet fra 1. juli. Et planforslag skal være på høring i minst seks uker fra det er kunngjort og lagt ut, her 42 dager (plan- og bygningsloven §\u00a011\u201114). Sett siste dag for høringen til 12. august eller senere.',
    );
    expect(holiday).toContain('«Høring» går over juli og varer i 35 dager.');
    expect(holiday).toContain('Gi høringen 28 dager til');
  });

  it('says dates as people do, and one day as one', () => {
    const budget = said(FAULTY, 'nn').find((sentence) => sentence.includes('§\u00a014\u20113'));
    expect(budget).toContain('blir offentleg 15. desember, 1 dag før');
  });

  it('says so where nothing is made public at all', () => {
    const strategy = said(FAULTY, 'nb').find((sentence) => sentence.includes('Planen sier ikke når forslaget'));
    expect(strategy).toContain(
      'før «Kommunestyret vedtek samfunnsdelen» 17. juni 2026. Det skal være offentlig minst 30 dager',
    );
  });

  it('says the year of a day that is years away', () => {
    const late = said(FAULTY, 'nb').find((sentence) => sentence.includes('innen ett år'));
    expect(late).toContain('senest 31. oktober 2024');
  });

  it('says the year of every day that is not in this year', () => {
    const [short] = said(aPlanOf([anActivity({ ...july, subject: 'planProposal' })]), 'nb', '2026-11-30');
    expect(short).toContain('regnet fra 1. juli 2027.');
    expect(short).toContain('til 12. august 2027 eller senere.');
    const announced = said(APART, 'nn', '2026-11-30').find((sentence) => sentence.includes('startar'));
    expect(announced).toContain('startar 1. september 2027, og oppstarten blir kunngjord 1. mars 2027.');
  });

  it('names the councils that are not heard', () => {
    expect(said(FAULTY, 'nb').at(-1)).toContain(
      'eldrerådet, rådet for personer med funksjonsnedsettelse og ungdomsrådet',
    );
  });

  it.each(LANGUAGES)('has a whole sentence for every rule in %s', (language) => {
    const plans = [FAULTY, APART];
    expect(new Set(plans.flatMap((plan) => checkPlan(plan, KARASJOK).map(({ rule }) => rule)))).toEqual(new Set(RULES));
    for (const sentence of plans.flatMap((plan) => said(plan, language))) {
      expect(sentence).not.toMatch(/\{\{|plan\.check/);
    }
  });
});
