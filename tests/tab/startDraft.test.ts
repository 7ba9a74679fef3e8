import { EMPTY_PLAN, planSpan } from '../../domain/plan.ts';
import { findTemplate } from '../../domain/templates.ts';
import {
  beginFor,
  draftFor,
  formsOf,
  previewOf,
  productSources,
  type Source,
  startFaults,
  startOf,
} from '../../tab/src/views/plan/start/startDraft.ts';
import { aMilestone, aPlanOf } from '../builders/plans.ts';

const TODAY = '2026-11-25';
const COMMUNITY: Source = { kind: 'product', template: findTemplate('communityPlan') };
const TOWN: Source = { kind: 'product', template: findTemplate('townCentre') };
const STARTED = aPlanOf([aMilestone({ on: '2027-03-12' })]);
const OWN: Source = {
  kind: 'programme',
  template: {
    id: '7f000000-0000-4000-8000-0000000000aa',
    name: 'Vår',
    about: '',
    outline: {
      desiredOutcome: 'Vi har vår.',
      form: null,
      phases: [],
      steps: [{ kind: 'milestone', phase: null, title: 'Ferdig', week: 4 }],
    },
  },
};

describe('beginning a plan in the tab', () => {
  it('suggests what suits the theme first, and all the others after it', () => {
    const ids = productSources('businessCooperation').map((source) => source.kind === 'product' && source.template.id);
    expect(ids[0]).toBe('businessCooperation');
    expect([...ids].sort()).toEqual(
      ['businessCooperation', 'businessStrategy', 'communityPlan', 'guidanceEngagement', 'townCentre'].sort(),
    );
  });

  it('keeps the outcome that somebody wrote, and else gives the template’s own', () => {
    expect(draftFor(COMMUNITY, STARTED, 'nn').desiredOutcome).toBe(STARTED.desiredOutcome);
    expect(draftFor(COMMUNITY, EMPTY_PLAN, 'nn').desiredOutcome).toMatch(/^Vi har ein samfunnsdel/);
    expect(draftFor(OWN, EMPTY_PLAN, 'nb').desiredOutcome).toBe('Vi har vår.');
    expect(draftFor({ kind: 'empty' }, EMPTY_PLAN, 'nb').desiredOutcome).toBe('');
  });

  it('asks for the form first where the law’s process follows from it, and shows no plan before', () => {
    expect(formsOf(TOWN)).toEqual(['ownStrategy', 'subPlan']);
    expect(formsOf(COMMUNITY)).toEqual([]);
    const draft = draftFor(TOWN, EMPTY_PLAN, 'nb');
    expect(startFaults(TOWN, EMPTY_PLAN, draft)).toEqual(['form']);
    expect(previewOf(TOWN, EMPTY_PLAN, draft, TODAY)).toBeNull();
    expect(previewOf(TOWN, EMPTY_PLAN, { ...draft, form: 'subPlan' }, TODAY)?.plan.form).toBe('subPlan');
  });

  it('suggests an end for which nothing has begun yet', () => {
    const preview = previewOf(COMMUNITY, EMPTY_PLAN, draftFor(COMMUNITY, EMPTY_PLAN, 'nn'), TODAY);
    expect(preview?.end).toBe(preview?.suggested);
    expect(preview && planSpan(preview.plan)?.from).toBe('2026-11-30');
  });

  it('lays out to the end that was chosen, also where that begins in the past, and still tells the suggestion', () => {
    const draft = { ...draftFor(COMMUNITY, EMPTY_PLAN, 'nn'), end: '2027-06-25' };
    const preview = previewOf(COMMUNITY, EMPTY_PLAN, draft, TODAY);
    expect(preview && (planSpan(preview.plan)?.from ?? '') < TODAY).toBe(true);
    expect(preview && planSpan(preview.plan)?.to).toBe('2027-06-25');
    expect((preview?.suggested ?? '') > '2028-01-01').toBe(true);
  });

  it.each(['', '2027-13-01', '20271-01-01', '2009-12-31', '2100-01-01'])('takes «%s» for no end', (end) => {
    const draft = { ...draftFor(COMMUNITY, EMPTY_PLAN, 'nn'), end };
    expect(startFaults(COMMUNITY, EMPTY_PLAN, draft)).toEqual(['end']);
    expect(previewOf(COMMUNITY, EMPTY_PLAN, draft, TODAY)).toBeNull();
  });

  it('chooses for nobody what is to happen to what stands', () => {
    const draft = draftFor(COMMUNITY, STARTED, 'nn');
    expect(startFaults(COMMUNITY, STARTED, draft)).toEqual(['onto']);
    expect(startFaults(COMMUNITY, STARTED, { ...draft, place: 'replace' })).toEqual([]);
    const onto = (place: 'replace' | 'after' | 'beside' | null, plan = STARTED) =>
      startOf(COMMUNITY, plan, { ...draft, place }, TODAY).onto;
    expect([onto('replace'), onto('after'), onto('beside')]).toEqual(['replace', 'add', 'add']);
    expect(onto(null, EMPTY_PLAN)).toBe('empty');
  });

  it('begins the new part after what stands, where that is asked for and it is not over', () => {
    const draft = draftFor(OWN, STARTED, 'nn');
    expect(beginFor(STARTED, { ...draft, place: 'after' }, TODAY)).toBe('2027-03-13');
    expect(beginFor(STARTED, { ...draft, place: 'after' }, '2028-01-03')).toBe('2028-01-03');
    expect(beginFor(STARTED, { ...draft, place: 'beside' }, TODAY)).toBe(TODAY);
    const preview = previewOf(OWN, STARTED, { ...draft, place: 'after' }, TODAY);
    expect((preview && planSpan(preview.plan)?.from) ?? '').toMatch(/^2027-04/);
  });

  it('sends the template by its name, with language and form where the product has it', () => {
    const draft = draftFor(TOWN, EMPTY_PLAN, 'nb');
    expect(startOf(TOWN, EMPTY_PLAN, { ...draft, form: 'subPlan', desiredOutcome: ' Vi har. ' }, '2028-01-28')).toEqual(
      {
        template: { kind: 'product', id: 'townCentre', language: 'nb', form: 'subPlan' },
        end: '2028-01-28',
        desiredOutcome: 'Vi har.',
        onto: 'empty',
      },
    );
    expect(startOf(OWN, EMPTY_PLAN, draft, TODAY).template).toEqual({
      kind: 'programme',
      id: OWN.kind === 'programme' ? OWN.template.id : '',
    });
    expect(startOf({ kind: 'empty' }, EMPTY_PLAN, draft, TODAY).template).toEqual({ kind: 'empty' });
  });
});
