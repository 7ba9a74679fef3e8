import { localDate } from '../../domain/calendar.ts';
import type { ExportBook } from '../../domain/export/book.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import type { PrintSource } from '../../domain/planPrint/printPlan.ts';
import { planBook } from '../../domain/planSheet/planBook.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import { viewPlan } from './readPlan.ts';
import { nameOf } from './views.ts';

export interface PlanWanted {
  readonly engagementId: string;
  readonly language: Language;
}

/** The plan as sheets: whoever may read it may take it out. @throws DomainError as {@link admit} */
export async function planSheets(
  context: Context,
  person: PersonKey,
  { engagementId, language }: PlanWanted,
): Promise<ExportBook> {
  const { db, now } = context;
  const { engagement } = await admit(db, person, engagementId, 'readPlan');
  const plan = await viewPlan(db, engagementId);
  const exportedBy = (await db.people.find(person))?.name ?? '';
  return planBook(plan, plan.people, language, { engagement: nameOf(engagement), exportedBy, exportedAt: now() });
}

/** All that the plan on paper is made of; putting it into words takes its time too. @throws DomainError as {@link admit} */
export async function planPaper(
  context: Context,
  person: PersonKey,
  { engagementId, language }: PlanWanted,
): Promise<PrintSource> {
  const { db, now } = context;
  const { engagement } = await admit(db, person, engagementId, 'readPlan');
  const plan = await viewPlan(db, engagementId);
  const quiet = await db.quietPeriods.find(engagementId);
  const today = localDate(now()).toString();
  return { engagement: nameOf(engagement), plan, people: plan.people, quiet, today, language };
}
