import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createSheetWriter } from '../../bot/files/sheetWriter.ts';
import { readBook } from '../../bot/files/xlsxReading/readBook.ts';
import { EMPTY_PLAN, type Plan } from '../../domain/plan.ts';
import { importChange } from '../../domain/planSheet/importChange.ts';
import { planBook } from '../../domain/planSheet/planBook.ts';
import { planFromSheets } from '../../domain/planSheet/planFromSheets.ts';
import { recognize, type SheetMapping } from '../../domain/planSheet/recognize.ts';
import type { SheetBook } from '../../domain/planSheet/sheetCells.ts';
import { aMilestone, anActivity, aPhase, aPlanOf } from '../builders/plans.ts';
import { anImportContext, inOrder } from '../builders/sheets.ts';
import { anEngagementName } from '../builders/views.ts';
import { PEOPLE, wholePlan } from '../builders/wholePlans.ts';

const bookIn = (bytes: Uint8Array): SheetBook => {
  const reading = readBook(bytes);
  if (reading.outcome === 'refused') throw new Error(reading.reason);
  return reading.book;
};
const fixture = (name: string) => bookIn(readFileSync(new URL(`fixtures/${name}.xlsx`, import.meta.url)));
const planIn = (book: SheetBook, mappings: readonly SheetMapping[] = recognize(book)) =>
  planFromSheets(book, mappings, anImportContext({ people: PEOPLE }));
const inShort = (plan: Pick<Plan, 'items'>) =>
  plan.items.map((item) => {
    const days = 'from' in item ? `${item.from} ${item.to}` : 'on' in item ? item.on : '';
    return `${item.kind} ${days} ${'title' in item ? item.title : ''}`;
  });

describe('a plan that LibreOffice has saved', () => {
  const reading = planIn(fixture('samfunnsdel-libreoffice'));

  it('comes in with its phases, days, people and states, from the sheet that is the plan', () => {
    expect(inShort(reading)).toEqual([
      'phase 2026-12-01 2026-12-18 Avklare og forankre',
      'phase 2027-01-11 2027-03-18 Planprogram',
      'activity 2026-12-01 2026-12-01 Erfaringssamtale med ledelsen',
      'activity 2026-12-08 2026-12-11 Forventningsavklaring',
      'milestone 2026-12-18 Prosessleder på plass',
      'activity 2027-01-11 2027-02-26 Høring av planprogram',
      'activity 2027-02-01 2027-02-12 Folkemøter i bygdene',
      'decision 2027-03-18 Planprogrammet fastsettes',
    ]);
    expect(reading.leftOut).toEqual([]);
    expect(reading.facts.desiredOutcome).toBe('Vi har en samfunnsdel som innbyggerne kjenner seg igjen i.');
    expect(reading.items[5]).toMatchObject({
      type: 'hearing',
      responsible: { kind: 'role', role: 'processLeader' },
      groups: ['youth', 'elderly'],
      note: 'Kunngjøres i lokalavisa.\nHusk nettsida.\nDeltakere: naboer',
    });
    expect(reading.items.slice(2, 5)).toMatchObject([{ status: 'done' }, { status: 'ongoing' }, { status: 'planned' }]);
  });
});

describe('a plan that was made by hand', () => {
  const book = fixture('naeringsplan-for-hand');
  const [guessed] = recognize(book);
  const byHand = guessed && [
    { ...guessed, columns: guessed.columns.map((one, at) => (at === 1 ? ('title' as const) : one)) },
  ];
  const reading = planIn(book, byHand);

  it('needs one column pointed out, and comes in with its weeks', () => {
    expect(guessed?.columns).toEqual([
      'phase',
      null,
      'from',
      'responsible',
      'groups',
      'method',
      'status',
      'note',
      null,
    ]);
    expect(inShort(reading)).toEqual([
      'phase 2026-11-30 2027-01-22 Forankre',
      'phase 2027-01-20 2027-03-31 Mobilisere',
      'phase 2027-06-17 2027-06-17 Vedta',
      'activity 2026-11-30 2026-12-04 Møte med næringsforeininga',
      'activity 2026-12-07 2027-01-15 Bedriftsbesøk',
      'activity 2027-01-18 2027-01-22 =HYPERLINK("http://vond.example";"Klikk her")',
      'activity 2027-01-20 2027-01-20 Næringsverkstad',
      'activity 2027-02-01 2027-03-31 Gjestebod i bygdene',
      'activity 2027-06-17 2027-06-17 Politisk handsaming',
    ]);
    expect(reading.items[6]).toMatchObject({
      groups: ['youth', 'owners'],
      responsible: { kind: 'role', role: 'guide' },
    });
  });

  it('tells what was not understood, row by row', () => {
    expect(reading.leftOut.map(({ at, reason, text }) => `${at} ${reason} ${text}`)).toEqual([
      '9 dateUnknown til våren',
      '13 noTitle Juni · Hugs kunngjeringa',
    ]);
    const told = reading.understood.flatMap(({ at, remarks }) =>
      remarks.map(({ code, text }) => `${at} ${code} ${text}`),
    );
    expect(told).toEqual(
      expect.arrayContaining([
        '5 yearAssumed veke 50–2 → 2026-12-07–2027-01-15',
        '8 statusUnknown litt',
        '8 groupsUnknown grendelaga',
      ]),
    );
  });
});

describe('our own file', () => {
  const writer = createSheetWriter();
  const names = {
    engagement: anEngagementName(),
    exportedBy: 'Rettleiar',
    exportedAt: new Date('2026-12-02T08:30:00Z'),
  };
  const written = (plan: Plan) => writer.write(planBook(plan, PEOPLE, 'nn', names), 'xlsx');

  it('read again is the plan that was written, to the letter', async () => {
    await fc.assert(
      fc.asyncProperty(wholePlan, async (plan) => {
        const reading = planIn(bookIn(await written(plan)));
        expect(inOrder(importChange(EMPTY_PLAN, reading, 'replace').after)).toEqual(inOrder(plan));
      }),
      { numRuns: 25 },
    );
  });

  it('has texts that look like formulas as texts, and characters that no file can hold as themselves', async () => {
    const hostile = [
      'constructor',
      '__proto__',
      '=1+1',
      '+1',
      '-1',
      '@A1',
      '\t=1',
      '_x0041_',
      'a\u0001b',
      'linje\r\nskift',
    ];
    const plan = aPlanOf(hostile.map((title) => aMilestone({ title, note: title })));
    const reading = planIn(bookIn(await written(plan)));
    expect(inOrder({ ...plan, items: [...reading.items] })).toEqual(inOrder(plan));
  });

  it('of two thousand items is written and read within seconds', async () => {
    const phases = Array.from({ length: 20 }, (_, at) => aPhase({ title: `Fase ${at}` }));
    const steps = phases.flatMap(({ id }) =>
      Array.from({ length: 98 }, (_, at) => anActivity({ title: `${at}`, phaseId: id })),
    );
    const plan = aPlanOf([...phases, ...steps]);
    const began = performance.now();
    const reading = planIn(bookIn(await written(plan)));
    expect(importChange(EMPTY_PLAN, reading, 'replace').after.items).toHaveLength(plan.items.length);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});
