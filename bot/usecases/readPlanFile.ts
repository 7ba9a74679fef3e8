import type { PersonKey } from '../../domain/people.ts';
import type { FileReading } from '../../domain/planSheet/sheetCells.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';
import type { SheetReader } from './ports/sheets.ts';

/**
 * Reads a file that somebody wants to take into the plan. Nothing of it is kept, and nothing is written: what the plan
 * becomes of it is decided where it is looked at, and sent as a change like any other.
 * @throws DomainError as {@link admit}
 */
export async function readPlanFile(
  { db, log }: Context,
  reader: SheetReader,
  person: PersonKey,
  engagementId: string,
  bytes: Uint8Array,
): Promise<FileReading> {
  await admit(db, person, engagementId, 'editPlan');
  const reading = await reader.read(bytes);
  const outcome = reading.outcome === 'refused' ? reading.reason : 'read';
  log.info({ engagementId, by: person.objectId, bytes: bytes.length, outcome }, 'plan file');
  return reading;
}
