import type { PersonKey } from '../../domain/people.ts';
import { startOfDay } from './act/withAudit.ts';
import type { Context } from './ports/context.ts';

/**
 * Whether the audit log may have to tell that a person dealt with their own data: anybody signed in may ask for it however
 * often, and should not fill the log. It tells nothing of somebody about whom nothing is kept, and `daily` no more than once
 * a day in Norway, of the first time that it was done; of several in the same moment `withAudit` writes one.
 * @param via the door, as the log has it
 */
export async function isToldOfOwnData(
  { db, now }: Context,
  person: PersonKey,
  via: string,
  howOften: 'each' | 'daily',
): Promise<boolean> {
  if (!(await db.ownData.isKnown(person))) return false;
  if (howOften === 'each') return true;
  return !(await db.audit.isTold(person, via, ['done'], startOfDay(now())));
}
