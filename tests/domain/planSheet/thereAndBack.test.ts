import fc from 'fast-check';
import { LANGUAGES } from '../../../domain/language.ts';
import { EMPTY_PLAN, type Plan } from '../../../domain/plan.ts';
import { importChange } from '../../../domain/planSheet/importChange.ts';
import { planBook } from '../../../domain/planSheet/planBook.ts';
import { planFromSheets } from '../../../domain/planSheet/planFromSheets.ts';
import { recognize } from '../../../domain/planSheet/recognize.ts';
import { anImportContext, asRead, inOrder } from '../../builders/sheets.ts';
import { anEngagementName } from '../../builders/views.ts';
import { PEOPLE, wholePlan } from '../../builders/wholePlans.ts';

const NAMES = { engagement: anEngagementName(), exportedBy: 'Rettleiar', exportedAt: new Date('2026-12-02T08:30:00Z') };
const language = fc.constantFrom(...LANGUAGES);

const back = (plan: Plan, written: (typeof LANGUAGES)[number], current: Plan) => {
  const book = asRead(planBook(plan, PEOPLE, written, NAMES));
  const reading = planFromSheets(book, recognize(book), anImportContext({ people: PEOPLE, current }));
  return { reading, taken: importChange(current, reading, 'replace') };
};

describe('a plan that is written to a spreadsheet and read again', () => {
  it('is the same plan, in whatever language it was written', () => {
    fc.assert(
      fc.property(wholePlan, language, (plan, written) => {
        const { reading, taken } = back(plan, written, EMPTY_PLAN);
        expect(reading.leftOut).toEqual([]);
        expect(reading.understood.flatMap(({ remarks }) => remarks)).toEqual([]);
        expect(inOrder(taken.after)).toEqual(inOrder(plan));
      }),
      { numRuns: 300 },
    );
  });

  it('changes nothing in the plan that it was written from', () => {
    fc.assert(
      fc.property(wholePlan, language, (plan, written) => {
        expect(back(plan, written, plan).taken.change).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
