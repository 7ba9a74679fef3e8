import { TITLE_LIMIT } from '../../../domain/limits.ts';
import { isStep } from '../../../domain/plan.ts';
import { type PlanReading, planFromSheets } from '../../../domain/planSheet/planFromSheets.ts';
import { recognize } from '../../../domain/planSheet/recognize.ts';
import { anActivity, aPhase, aPlanOf } from '../../builders/plans.ts';
import { someone } from '../../builders/rounds.ts';
import { aBook, anImportContext, aTable, readRows } from '../../builders/sheets.ts';

const titles = ({ items }: PlanReading) =>
  items.flatMap((item) => ('title' in item ? [`${item.kind} ${item.title}`] : []));
const steps = ({ items }: PlanReading) => items.filter(isStep);
const codes = ({ understood }: PlanReading) => understood.flatMap(({ remarks }) => remarks.map(({ code }) => code));

describe('a process plan in a sheet of somebody’s own', () => {
  it('is cut between characters and never within one', () => {
    const title = `${'a'.repeat(TITLE_LIMIT - 2)}😀😀`;
    const [step] = steps(
      readRows([
        ['Tiltak', 'Start'],
        [title, '7.12.2026'],
      ]),
    );
    expect(step?.title).toBe(`${'a'.repeat(TITLE_LIMIT - 2)}…`);
  });

  const HEAD = ['Fase', 'Tiltak', 'Start', 'Frist', 'Ansvarleg', 'Deltakarar', 'Status', 'Merknad'];

  it('is understood by its headings, wherever they stand, with phases that stand once for several rows', () => {
    const reading = readRows([
      ['Prosessplan for Fjord'],
      ['Ønskt resultat:', null, 'Vi har ein samfunnsdel.'],
      HEAD,
      [
        'Forankring',
        'Erfaringssamtale',
        { day: '2026-12-01' },
        { day: '2026-12-04' },
        'Prosessleiar',
        'Ungdom, Lions',
        'Ferdig',
        'Kaffi',
      ],
      [null, 'Oppstart', '7.12.2026', null, 'Formannskapet'],
      ['Medverknad', 'Folkemøte', 'veke 3 2027', null, 'Ordførar'],
    ]);
    expect(titles(reading)).toEqual([
      'phase Forankring',
      'phase Medverknad',
      'activity Erfaringssamtale',
      'activity Oppstart',
      'activity Folkemøte',
    ]);
    expect(reading.facts.desiredOutcome).toBe('Vi har ein samfunnsdel.');
    expect(reading.items[0]).toMatchObject({ from: '2026-12-01', to: '2026-12-07' });
    const [first, second, third] = steps(reading);
    expect(first).toMatchObject({
      from: '2026-12-01',
      to: '2026-12-04',
      status: 'done',
      responsible: { kind: 'role', role: 'processLeader' },
      groups: ['youth'],
      note: 'Kaffi\nDeltakarar: Lions',
    });
    expect(second).toMatchObject({
      phaseId: reading.items[0]?.id,
      responsible: { kind: 'named', name: 'Formannskapet' },
    });
    expect(third).toMatchObject({ from: '2027-01-18', to: '2027-01-22', sphere: 'political', type: 'meeting' });
    expect(codes(reading)).toEqual(['groupsUnknown', 'phaseAbove', 'typeByTitle']);
  });

  it('tells each row that is left out, with its number, what stands there and why', () => {
    const reading = readRows([
      HEAD,
      ['A', 'Utan dato'],
      ['A', 'Til våren', 'våren'],
      ['A', 'Baklengs', '2027-02-01', '2027-01-01'],
      ['A', null, '2027-02-01'],
      ['A', 'For lenge sidan', '01.01.1950'],
    ]);
    expect(reading.items).toEqual([]);
    expect(reading.leftOut.map(({ at, reason, text }) => [at, reason, text])).toEqual([
      [3, 'dateUnknown', 'våren'],
      [4, 'order', '2027-02-01–2027-01-01'],
      [5, 'noTitle', 'A · 2027-02-01'],
      [6, 'outOfRange', '1950-01-01'],
      [2, 'noDate', 'A · Utan dato'],
    ]);
  });

  it('takes milestones and decisions from where the kind of a row stands', () => {
    const reading = readRows([
      ['Type', 'Kva', 'Dato', 'Vedtaksorgan'],
      ['Milepæl', 'Program klart', '2027-01-12'],
      ['Vedtak', 'Program vedteke', '2027-01-28', 'Formannskapet'],
      ['Høyring', 'Planprogram ut', 'veke 3-9 2027'],
    ]);
    expect(titles(reading)).toEqual(['milestone Program klart', 'decision Program vedteke', 'activity Planprogram ut']);
    expect(reading.items[1]).toMatchObject({ approver: 'executiveCommittee', on: '2027-01-28' });
    expect(reading.items[2]).toMatchObject({ type: 'hearing' });
  });

  it('fills what cells that were made one say into all their rows', () => {
    const table = aTable(
      [
        ['Fase', 'Aktivitet', 'Uke'],
        ['Oppstart', 'En', 49],
        [null, 'To', null],
      ],
      { merged: [{ at: 2, rows: 2, column: 2 }] },
    );
    const book = aBook(table);
    const reading = planFromSheets(book, recognize(book), anImportContext());
    expect(steps(reading).map((step) => step.kind === 'activity' && step.from)).toEqual(['2026-11-30', '2026-11-30']);
  });

  it('goes on in the next year where weeks begin anew, and says so', () => {
    const reading = readRows([
      ['Aktivitet', 'Veke'],
      ['Før jul', 50],
      ['Etter jul', 2],
    ]);
    expect(steps(reading).map((step) => step.kind === 'activity' && step.from)).toEqual(['2026-12-07', '2027-01-11']);
    expect(codes(reading)).toEqual(['takenAsWeek', 'takenAsWeek']);
  });

  it('knows people by name, and leaves a name that two have as it is', () => {
    const [one, two, three] = ['1', '2', '3'].map(someone);
    const people = [
      { person: one ?? someone('1'), name: 'Kari Fjell' },
      { person: two ?? someone('2'), name: 'Ola Nes' },
      { person: three ?? someone('3'), name: 'Ola Nes' },
    ];
    const reading = readRows(
      [
        ['Aktivitet', 'Dato', 'Ansvarlig'],
        ['A', '2027-01-12', 'kari fjell'],
        ['B', '2027-01-12', 'Ola Nes'],
      ],
      { people },
    );
    expect(steps(reading)).toMatchObject([
      { responsible: { kind: 'person', person: one } },
      { responsible: { kind: 'named', name: 'Ola Nes' } },
    ]);
    expect(codes(reading)).toEqual(['samePeople']);
  });

  it('keeps what looks like a formula as the text it is', () => {
    const reading = readRows([
      ['Aktivitet', 'Dato', 'Merknad'],
      ['=HYPERLINK("http://x")', '2027-01-12', '@SUM(A1)'],
    ]);
    expect(steps(reading)).toMatchObject([{ title: '=HYPERLINK("http://x")', note: '@SUM(A1)' }]);
  });

  it('cuts what is too long for a plan, and keeps the whole in the note', () => {
    const long = 'ord '.repeat(100).trim();
    const reading = readRows([
      ['Aktivitet', 'Dato'],
      [long, '2027-01-12'],
    ]);
    expect(steps(reading)[0]?.title).toHaveLength(200);
    expect(steps(reading)[0]?.note).toBe(long);
    expect(codes(reading)).toContain('titleCut');
  });
});

describe('a sheet that was written from the plan and changed in Excel', () => {
  const phase = aPhase({ title: 'Ein' });
  const activity = anActivity({ phaseId: phase.id, method: 'Gjestebod' });
  const current = aPlanOf([phase, activity]);
  const HEAD = ['Fase', 'Slag', 'Kva skal gjerast', 'Start', 'Slutt', 'Id', 'Id for fasen'];
  const day = { day: '2027-02-01' };
  const row = (title: string, id: string | null, named = 'Ein') => [named, 'Aktivitet', title, day, day, id, phase.id];
  const PHASE = ['Ein', 'Fase', 'Ein', day, day, phase.id];

  it('keeps what the sheet has no column for', () => {
    const reading = readRows([HEAD, PHASE, row('Ny tittel', activity.id)], { current });
    expect(steps(reading)).toMatchObject([
      { id: activity.id, title: 'Ny tittel', method: 'Gjestebod', type: 'hearing' },
    ]);
  });

  it('gives a copied row an id of its own, and says so', () => {
    const reading = readRows([HEAD, PHASE, row('A', activity.id), row('B', activity.id)], { current });
    const [first, second] = steps(reading);
    expect(first?.id).toBe(activity.id);
    expect(second?.id).not.toBe(activity.id);
    expect(codes(reading)).toEqual(['newId']);
  });

  it('moves a step to the phase that is written, whatever the id beside it says', () => {
    const reading = readRows([HEAD, PHASE, row('A', activity.id, 'To')], { current });
    const added = reading.items.find((item) => item.kind === 'phase' && item.title === 'To');
    expect(steps(reading)[0]?.phaseId).toBe(added?.id);
  });
});
