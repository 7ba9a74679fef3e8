import { agendaOf, agendaPoints } from '../../../domain/session/agenda.ts';
import { aDecision, aMilestone, anAction, anActivity, aPlanOf, aResolution } from '../../builders/plans.ts';

const TODAY = '2026-12-07';
const titles = (items: readonly { readonly title: string }[]) => items.map(({ title }) => title);

describe('the agenda of a meeting', () => {
  it('has what was promised first: what is overdue, then by last day, then what has none', () => {
    const plan = aPlanOf([
      anAction({ title: 'Utan frist, ny', due: null, on: '2026-11-30' }),
      anAction({ title: 'Utan frist, gammal', due: null, on: '2026-11-02' }),
      anAction({ title: 'Snart', due: '2026-12-09' }),
      anAction({ title: 'Forfalt', due: '2026-12-01' }),
      anAction({ title: 'Gjort', due: '2026-12-01', done: true }),
    ]);
    expect(titles(agendaOf(plan, TODAY).open)).toEqual(['Forfalt', 'Snart', 'Utan frist, gammal', 'Utan frist, ny']);
  });

  it('has decisions that somebody has a day to see to, and no others', () => {
    const plan = aPlanOf([
      aResolution({ title: 'Berre slått fast' }),
      aResolution({ title: 'Skal følgjast opp', due: '2026-12-08' }),
      aResolution({ title: 'Følgd opp', due: '2026-12-08', done: true }),
    ]);
    expect(titles(agendaOf(plan, TODAY).open)).toEqual(['Skal følgjast opp']);
  });

  it('goes on with what is under way and with the three next milestones, and is kept as it was in words', () => {
    const plan = aPlanOf([
      aMilestone({ title: 'Den fjerde', on: '2027-04-01' }),
      aMilestone({ title: 'Den tredje', on: '2027-03-01' }),
      aDecision({ title: 'Den andre', on: '2027-02-01' }),
      aMilestone({ title: 'Den første', on: TODAY }),
      aMilestone({ title: 'Gjort', on: TODAY, status: 'done' }),
      anActivity({ title: 'Høyring', from: '2026-12-01', to: '2027-01-13' }),
      anAction({ title: 'Sende brev', due: '2026-12-09' }),
    ]);
    expect(agendaPoints(agendaOf(plan, TODAY)).map(({ kind, title, on }) => [kind, title, on])).toEqual([
      ['open', 'Sende brev', '2026-12-09'],
      ['step', 'Den første', TODAY],
      ['step', 'Høyring', '2027-01-13'],
      ['coming', 'Den andre', '2027-02-01'],
      ['coming', 'Den tredje', '2027-03-01'],
      ['coming', 'Den fjerde', '2027-04-01'],
    ]);
  });

  it('is empty for an empty plan', () => {
    expect(agendaPoints(agendaOf(aPlanOf([]), TODAY))).toEqual([]);
  });
});
