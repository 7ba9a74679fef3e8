import { localDate } from '../../domain/calendar.ts';
import { entryOf, official, type RegisterEntry } from '../../domain/municipalityRegister.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import type { SetUpMunicipality } from '../../domain/setUp/draft.ts';
import type { Context, Stores } from './ports/context.ts';

/** The register where there is a copy of it, else what the product itself carries of it: the pilot's fourteen. */
export const entriesOf = (copy: readonly RegisterEntry[]): readonly RegisterEntry[] =>
  copy.length > 0 ? copy : MUNICIPALITIES.map(entryOf);

/** A municipality with its official names, whatever somebody wrote; what is in no register stands as it was written. */
export async function asRegistered(
  { now }: Pick<Context, 'now'>,
  { register }: Pick<Stores, 'register'>,
  written: SetUpMunicipality,
): Promise<SetUpMunicipality> {
  const { entries } = await register.read();
  return official(written, entriesOf(entries), localDate(now()).toString());
}
