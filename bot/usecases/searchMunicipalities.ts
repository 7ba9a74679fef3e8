import { localDate } from '../../domain/calendar.ts';
import { isRegisterDue, type RegisterEntry, searchRegister } from '../../domain/municipalityRegister.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import type { IsoInstant } from '../../domain/views.ts';
import type { Context } from './ports/context.ts';
import { entriesOf } from './registerEntries.ts';

/** As many are shown at once as one looks through. */
const MOST = 12;

/** A municipality that was found. What others have set up, or called it, is no part of it. */
export interface FoundMunicipality extends Pick<RegisterEntry, 'number' | 'name' | 'county'> {
  /** What it is called in a sentence; null but for the pilot's. */
  readonly shortName: string | null;
  readonly bodyNames: readonly string[];
}

export interface MunicipalitySearch {
  readonly municipalities: readonly FoundMunicipality[];
  readonly found: number;
  /** When our copy of the register is from; null where there is none, and only the pilot's are found. */
  readonly registerAt: IsoInstant | null;
  /** The register is being asked. */
  readonly asking: boolean;
}

/**
 * Looks for a municipality in the copy of the official register, by any of its names or its number; without a copy, among
 * the pilot's. The same for everybody, whatever has been set up. Where the copy has grown old or there is none, the register is asked meanwhile.
 */
export async function searchMunicipalities(context: Context, written: string): Promise<MunicipalitySearch> {
  const { db, now } = context;
  const { entries, fetchedAt, triedAt } = await db.register.read();
  const asking = isRegisterDue(fetchedAt, triedAt, now());
  if (asking) await db.jobs.enqueue({ name: 'readRegister', data: {} }, now());
  const { entries: fitting, found } = searchRegister(entriesOf(entries), written, localDate(now()).toString(), MOST);
  return {
    municipalities: fitting.map((entry) => withPilotNames(entry)),
    found,
    registerAt: fetchedAt?.toISOString() ?? null,
    asking,
  };
}

/** The register has no names of bodies; those of the pilot's are the product's own knowledge, the same for everybody. */
function withPilotNames({ number, name, county }: RegisterEntry): FoundMunicipality {
  const known = MUNICIPALITIES.find((one) => one.number === number);
  return {
    ...{ number, name, county },
    shortName: known?.shortName ?? null,
    bodyNames: known?.bodyNames ?? [],
  };
}
