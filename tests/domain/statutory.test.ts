import fc from 'fast-check';
import { type Activity, EMPTY_PLAN, PLAN_FORMS, type PlanForm, type PlanItem } from '../../domain/plan.ts';
import { checkPlan, type Warning } from '../../domain/statutory.ts';
import { aDecision, anActivity, aPlanOf } from '../builders/plans.ts';
import { holds } from '../helpers/holds.ts';

const rulesIn = (items: readonly PlanItem[], overrides: Parameters<typeof aPlanOf>[1] = {}) =>
  checkPlan(aPlanOf(items, overrides)).map(({ rule }) => rule);

const hearing = (from: string, to: string) => anActivity({ id: 'hearing', subject: 'planProposal', from, to });

const EVERYBODY = anActivity({ type: 'workshop', groups: ['youth', 'elderly', 'disability', 'sami'] });

const acknowledge = ({ rule, stepId, facts }: Warning): PlanItem => ({
  kind: 'acknowledgement',
  id: 'read',
  rule,
  stepId,
  facts,
  reason: 'Avtalt med statsforvalteren',
});

describe('a plan held against the law', () => {
  it.each([null, ...PLAN_FORMS])('has nothing to look at while it is empty (%s)', (form) => {
    expect(checkPlan({ ...EMPTY_PLAN, form })).toEqual([]);
  });

  it('warns twice of a hearing of five weeks in July, and of neither when it has nine weeks', () => {
    const short = checkPlan(aPlanOf([hearing('2027-07-01', '2027-08-05')]));
    expect(short).toMatchObject([
      { rule: 'PBL_11_14_6W', stepId: 'hearing', facts: '2027-07-01/2027-08-05/35', values: { days: 35, needed: 42 } },
      { rule: 'HEARING_HOLIDAY', stepId: 'hearing', values: { holiday: 'july', needed: 63, more: 28 } },
    ]);
    expect(rulesIn([hearing('2027-07-01', '2027-09-02')])).toEqual([]);
  });

  it('counts six weeks from the first day to the last', () => {
    expect(rulesIn([hearing('2027-09-01', '2027-10-13')])).toEqual([]);
    expect(rulesIn([hearing('2027-09-01', '2027-10-12')])).toEqual(['PBL_11_14_6W']);
  });

  it.each([
    ['a Saturday', '2027-09-04', '2027-10-16', '2027-10-18'],
    ['a Sunday', '2027-09-05', '2027-10-17', '2027-10-18'],
    ['Ascension Day', '2027-03-25', '2027-05-06', '2027-05-07'],
  ])('lets no six weeks end on %s, but on the next working day', (_, from, to, next) => {
    const found = (last: string) =>
      checkPlan(aPlanOf([hearing(from, last)])).filter(({ rule }) => rule === 'PBL_11_14_6W');
    expect(found(to)).toMatchObject([{ values: { days: 42, earliest: next } }]);
    expect(found(next)).toEqual([]);
  });

  it('counts from the last day of an announcement that is still under way, and from no other', () => {
    const announced = (from: string, to: string, subject: Activity['subject'] = 'planProposal') =>
      anActivity({ type: 'announcement', subject, from, to });
    const days = (...announcements: Activity[]) =>
      checkPlan(aPlanOf([hearing('2027-09-01', '2027-10-13'), ...announcements])).map(({ values }) => values['days']);
    expect(days(announced('2027-09-01', '2027-09-03'))).toEqual([40]);
    expect(days(announced('2027-08-20', '2027-08-31'))).toEqual([]);
    expect(days(announced('2027-09-01', '2027-09-03', 'planningProgramme'))).toEqual([]);
    expect(days(announced('2027-10-14', '2027-10-15'))).toEqual([]);
  });

  it('names the planning programme by its own paragraph', () => {
    const short = anActivity({ subject: 'planningProgramme', from: '2027-09-01', to: '2027-09-30' });
    expect(rulesIn([short])).toEqual(['PBL_11_13_6W']);
  });

  it('asks a strategy of one’s own for no six weeks', () => {
    expect(rulesIn([hearing('2027-07-01', '2027-07-15')], { form: 'ownStrategy' })).toEqual([]);
  });

  it.each([
    ['the Easter week', '2027-02-10', '2027-03-24', '2027-03-31'],
    ['Christmas', '2026-12-02', '2027-01-13', '2027-01-20'],
    ['the end of Christmas', '2027-01-01', '2027-02-12', '2027-02-19'],
  ])('wants one week more over %s', (_, from, to, later) => {
    expect(rulesIn([hearing(from, to)])).toEqual(['HEARING_HOLIDAY']);
    expect(rulesIn([hearing(from, later)])).toEqual([]);
  });

  it.each([
    ['planningStrategy', 'PBL_10_1_30D', '2028-05-18', '2028-05-19'],
    ['actionSection', 'PBL_11_4_14D', '2028-06-03', '2028-06-04'],
    ['budget', 'KOML_14_3_14D', '2028-06-03', '2028-06-04'],
  ] as const)('wants what is said of %s made public in time (%s)', (subject, rule, inTime, late) => {
    const decision = aDecision({ id: 'decision', subject, on: '2028-06-17' });
    const published = (from: string) => anActivity({ type: 'announcement', subject, from, to: from });
    expect(rulesIn([decision, published(inTime)])).toEqual([]);
    expect(rulesIn([decision, published(late)])).toEqual([rule]);
    expect(checkPlan(aPlanOf([decision]))).toMatchObject([{ rule, stepId: 'decision', facts: 'none/2028-06-17' }]);
  });

  it.each([
    ['2024-10-31', 'in time'],
    ['2024-11-01', 'late'],
    ['2027-10-31', 'late'],
    ['2027-11-01', 'in time'],
    ['2028-10-31', 'in time'],
    ['2028-11-01', 'late'],
  ])('wants the planning strategy within a year after the council is constituted: %s is %s', (on, when) => {
    const found = checkPlan(aPlanOf([aDecision({ id: 'strategy', subject: 'planningStrategy', on })]));
    const late = found.filter(({ rule }) => rule === 'PBL_10_1_YEAR');
    expect(late.map(({ stepId }) => stepId)).toEqual(when === 'late' ? ['strategy'] : []);
  });

  it('asks for no second planning strategy in a term', () => {
    const year = (on: string) => aDecision({ subject: 'planningStrategy', on });
    expect(rulesIn([year('2028-06-01'), year('2029-06-01')])).not.toContain('PBL_10_1_YEAR');
  });

  it('wants the start of a plan in law announced', () => {
    const programme = anActivity({ id: 'heard', subject: 'planningProgramme', from: '2027-09-01', to: '2027-10-20' });
    const announced = anActivity({
      type: 'announcement',
      subject: 'planningProgramme',
      from: '2027-09-01',
      to: '2027-09-03',
    });
    expect(checkPlan(aPlanOf([programme, EVERYBODY], { form: 'subPlan' }))).toMatchObject([
      { rule: 'PBL_11_12', stepId: 'heard', facts: 'none/2027-09-01' },
    ]);
    expect(rulesIn([programme, announced, EVERYBODY], { form: 'subPlan' })).toEqual([]);
    expect(rulesIn([programme], { form: 'ownStrategy' })).toEqual([]);
  });

  it('says that the planning programme normally goes with the start notice, and calls neither order a fault', () => {
    const programme = anActivity({ id: 'heard', subject: 'planningProgramme', from: '2027-09-01', to: '2027-10-27' });
    const rulesWith = (from: string, to = from) => {
      const announced = anActivity({ type: 'announcement', subject: 'planningProgramme', from, to });
      return rulesIn([programme, announced, EVERYBODY], { form: 'subPlan' });
    };
    expect(rulesWith('2027-08-25')).toEqual([]);
    expect(rulesWith('2027-08-24')).toEqual(['PBL_11_13_START']);
    expect(rulesWith('2027-09-08')).toEqual([]);
    expect(rulesWith('2027-09-09')).toEqual(['PBL_11_13_START']);
    expect(rulesWith('2027-06-01', '2027-08-31')).toEqual([]);
  });

  it('asks every municipality about Sámi interests, in the Sámi language area or not', () => {
    const councils = anActivity({ type: 'workshop', groups: ['youth', 'elderly', 'disability'] });
    const rulesAt = (number: string, form: PlanForm, groups: Activity['groups'] = []) =>
      checkPlan(aPlanOf([councils, anActivity({ type: 'work', groups })], { form }), { number }).map(
        ({ rule }) => rule,
      );
    expect(rulesAt('5610', 'communityPlan')).toEqual(['SAMI_CONSULT']);
    expect(rulesAt('5610', 'communityPlan', ['sami'])).toEqual([]);
    expect(rulesAt('5610', 'ownStrategy')).toEqual([]);
    expect(rulesAt('1578', 'communityPlan')).toEqual(['SAMI_CONSULT']);
    expect(rulesAt('1578', 'communityPlan', ['sami'])).toEqual([]);
  });

  it('lets no year’s publication count for the next year', () => {
    const year = (on: string) => aDecision({ id: on, subject: 'actionSection', on });
    const published = anActivity({ subject: 'actionSection', from: '2027-10-01', to: '2027-11-20' });
    const found = checkPlan(aPlanOf([year('2028-12-14'), published, year('2027-12-16')]));
    expect(found.map(({ stepId }) => stepId)).toEqual(['2028-12-14']);
  });

  it('wants the plan adopted by the municipal council, whoever treats it before', () => {
    const first = aDecision({ approver: 'executiveCommittee', on: '2027-03-02' });
    expect(rulesIn([first])).toEqual(['PBL_11_15']);
    expect(rulesIn([first, aDecision({ on: '2027-06-17' })])).toEqual([]);
  });

  it('wants a community plan’s action section again after the plan is adopted', () => {
    const roll = (on: string) => anActivity({ type: 'political', subject: 'actionSection', from: on, to: on });
    const items = [aDecision({ on: '2027-06-17' }), EVERYBODY];
    expect(rulesIn(items, { form: 'communityPlan' })).toEqual(['PBL_11_1']);
    expect(rulesIn([...items, roll('2027-05-01')], { form: 'communityPlan' })).toEqual(['PBL_11_1']);
    expect(rulesIn([...items, roll('2028-10-01')], { form: 'communityPlan' })).toEqual([]);
    expect(rulesIn(items, { form: 'subPlan' })).toEqual([]);
  });

  it('asks where youth and the councils of the elderly and of people with disabilities take part', () => {
    const alone = anActivity({ type: 'workshop', groups: ['elderly'] });
    expect(checkPlan(aPlanOf([alone], { form: 'subPlan' }))).toMatchObject([
      { rule: 'PBL_5_1', stepId: null },
      { rule: 'SAMI_CONSULT', stepId: null },
      { rule: 'KOML_5_12', stepId: null, facts: 'disability+youth' },
    ]);
    expect(rulesIn([EVERYBODY], { form: 'subPlan' })).toEqual([]);
    expect(rulesIn([alone], { form: 'ownStrategy' })).toEqual([]);
  });

  it('counts nobody as heard who is asked when the plan is adopted', () => {
    const adopted = aDecision({ on: '2027-06-17' });
    const heard = (from: string) => rulesIn([adopted, { ...EVERYBODY, from, to: from }], { form: 'subPlan' });
    expect(heard('2027-06-17')).toEqual([]);
    expect(heard('2027-06-18')).toEqual(['KOML_5_12']);
  });
});

describe('a warning with a reason', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((date) => `2027-09-${String(date).padStart(2, '0')}`);

  it('stays read as long as the same is seen, and is new when it is another', () => {
    holds(
      fc.property(day, day, (one, other) => {
        const [seen] = checkPlan(aPlanOf([hearing('2027-09-01', one)]));
        if (seen === undefined) throw new Error('A hearing of less than four weeks gave no warning.');
        const read = acknowledge(seen);
        const [now] = checkPlan(aPlanOf([hearing('2027-09-01', other), read]));
        expect(now?.acknowledgedBy).toEqual(one === other ? read : null);
      }),
      200,
    );
  });

  it('says nothing of the same matter in another step', () => {
    const [seen] = checkPlan(aPlanOf([hearing('2027-09-01', '2027-09-15')]));
    if (seen === undefined) throw new Error('There is no warning.');
    const again = { ...hearing('2027-09-01', '2027-09-15'), id: 'another' };
    expect(checkPlan(aPlanOf([again, acknowledge(seen)]))).toMatchObject([{ acknowledgedBy: null }]);
  });
});
