import type { Cell, Sheet } from '../../../domain/export/book.ts';
import { planBook } from '../../../domain/planSheet/planBook.ts';
import { aDecision, aMeetingNote, aMilestone, anAction, anActivity, aPhase, aPlanOf } from '../../builders/plans.ts';
import { someone } from '../../builders/rounds.ts';
import { anEngagementName } from '../../builders/views.ts';

const NAMES = {
  engagement: anEngagementName(),
  exportedBy: 'Rettleiar',
  exportedAt: new Date('2026-12-02T08:30:00Z'),
};
const PHASE = aPhase({ title: 'Planprogram' });
const book = (items = aPlanOf([PHASE]).items, overrides = {}) => planBook(aPlanOf(items, overrides), [], 'nn', NAMES);
const column = (sheet: Sheet | undefined, heading: string): Cell[] => {
  const at = sheet?.columns.findIndex((one) => one.heading === heading) ?? -1;
  return (sheet?.rows ?? []).map((row) => row[at] ?? null);
};

describe('a plan as a spreadsheet', () => {
  it('has its phases with their steps in the order of time, in words, and the ids last', () => {
    const { sheets, fileName } = book([
      aDecision({ title: 'Vedtak', phaseId: PHASE.id }),
      anActivity({ title: 'Høyring', phaseId: PHASE.id, groups: ['youth', 'business'], sphere: 'political' }),
      PHASE,
      aMilestone({ title: 'Utanfor' }),
    ]);
    const [plan] = sheets;
    expect(fileName).toBe('Prosessplan Fjord 2026-12-02');
    expect(plan?.name).toBe('Plan');
    expect(column(plan, 'Slag')).toEqual(['Fase', 'Aktivitet', 'Avgjerdspunkt', 'Milepæl']);
    expect(column(plan, 'Fase')).toEqual(['Planprogram', 'Planprogram', 'Planprogram', null]);
    expect(column(plan, 'Start')[1]).toEqual({ day: '2026-12-02' });
    expect(column(plan, 'Veke')[1]).toBe('49–2');
    expect(column(plan, 'Deltakarar')[1]).toBe('barn og unge, næringsliv');
    expect(column(plan, 'Ansvarleg')[1]).toBe('prosessleiar');
    expect(plan?.columns.slice(-2).map(({ heading }) => heading)).toEqual(['Id', 'Id for fasen']);
  });

  it('tells what was agreed and noted on a sheet of its own, and the desired outcome on the last', () => {
    const step = aMilestone({ title: 'Oppstart' });
    const { sheets } = book([step, anAction({ stepId: step.id, done: true }), aMeetingNote({ text: 'Skulen vil.' })]);
    expect(sheets.map(({ name }) => name)).toEqual(['Plan', 'Tiltak og notat', 'Om planen']);
    expect(column(sheets[1], 'Høyrer til')).toContain('Oppstart');
    expect(column(sheets[1], 'Status')).toContain('ferdig');
    expect(column(sheets[1], 'Notat')).toContain('Skulen vil.');
    expect(sheets[2]?.rows[0]).toEqual([
      'Ønskt resultat',
      'Vi har ein samfunnsdel som innbyggjarane kjenner att seg i.',
    ]);
  });

  it('names people as they are called, never by their ids', () => {
    const person = someone('5d3c');
    const activity = anActivity({ responsible: { kind: 'person', person } });
    const { sheets } = planBook(aPlanOf([activity]), [{ person, name: 'Kari Fjell' }], 'nb', NAMES);
    expect(column(sheets[0], 'Ansvarlig')).toEqual(['Kari Fjell']);
    expect(JSON.stringify(sheets)).not.toContain('5d3c');
  });

  it('parts links that are too many for one cell', () => {
    const links = Array.from({ length: 20 }, (_, at) => ({
      title: `Sak ${at}`,
      url: `https://x.no/${'a'.repeat(1990)}`,
    }));
    const [plan] = book([anActivity({ links })]).sheets;
    expect(plan?.columns.filter(({ heading }) => heading === 'Lenkjer')).toHaveLength(2);
    for (const cell of plan?.rows[0] ?? []) expect(String(cell).length).toBeLessThan(32_767);
  });

  it('has for every sheet rows as long as its headings', () => {
    for (const { columns, rows } of book([anActivity(), anAction()]).sheets) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
    }
  });
});
