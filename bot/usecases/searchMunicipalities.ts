import { localDate } from '../../domain/calendar.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { entryOf, isRegisterDue, type RegisterEntry, searchRegister } from '../../domain/municipalityRegister.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import type { IsoInstant } from '../../domain/views.ts';
import type { Context } from './ports/context.ts';

/** As many are shown at once as one looks through. */
const MOST = 12;

/** A municipality that was found, with what is known of it beside the register. */
export interface FoundMunicipality extends Pick<RegisterEntry, 'number' | 'name' | 'county'> {
  /** Null where nobody has said what it is called in a sentence. */
  readonly shortName: string | null;
  readonly bodyNames: readonly string[];
}

export interface MunicipalitySearch {
  readonly municipalities: readonly FoundMunicipality[];
  readonly found: number;
  /** When our copy of the register is from; null where there is none, and only those known from before are found. */
  readonly registerAt: IsoInstant | null;
  /** The register is being asked. */
  readonly asking: boolean;
}

/**
 * Looks for a municipality in the copy of the official register, by any of its names or its number; without a copy, among
 * those that are known from before. Where the copy has grown old or there is none, the register is asked meanwhile.
 */
export async function searchMunicipalities(context: Context, written: string): Promise<MunicipalitySearch> {
  const { db, now } = context;
  const { entries, fetchedAt, triedAt } = await db.register.read();
  const known = new Map(
    [...MUNICIPALITIES, ...(await db.setUps.knownMunicipalities())].map((one) => [one.number, one]),
  );
  const asking = isRegisterDue(fetchedAt, triedAt, now());
  if (asking) await db.jobs.enqueue({ name: 'readRegister', data: {} }, now());
  const searched = entries.length > 0 ? entries : [...known.values()].map(entryOf);
  const { entries: fitting, found } = searchRegister(searched, written, localDate(now()).toString(), MOST);
  return {
    municipalities: fitting.map((entry) => withKnown(entry, known.get(entry.number))),
    found,
    registerAt: fetchedAt?.toISOString() ?? null,
    asking,
  };
}

function withKnown({ number, name, county }: RegisterEntry, known: Municipality | undefined): FoundMunicipality {
  return {
    ...{ number, name, county },
    shortName: known?.shortName ?? null,
    bodyNames: known?.bodyNames ?? [],
  };
}
