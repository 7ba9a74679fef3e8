import { z } from 'zod';
import { keptText } from '../../domain/keptText.ts';
import { isMunicipalityNumber, type RegisterEntry } from '../../domain/municipalityRegister.ts';
import { type MunicipalityRegister, RegisterAway } from '../usecases/ports/register.ts';

const MUNICIPALITIES = 131;
const COUNTIES = 104;

/** The register's own answer for what belongs nowhere: «Uoppgitt». */
const UNSPECIFIED = '99';

/** The register gets this long for one answer, in milliseconds. */
const PATIENCE_MS = 10_000;

/** A list that is shorter is no register: there were 357 municipalities in 2024. */
const FEWEST = 100;

const day = z.iso.date().nullish();

/** What is read of `…/codesAt`; it has more. @see https://data.ssb.no/api/klass/v1/api-guide.html */
const codesAt = z.looseObject({
  codes: z
    .array(
      z.looseObject({
        code: z.string().max(10),
        name: z.string().overwrite(keptText).min(1).max(200),
        validFrom: day,
        validTo: day,
      }),
    )
    .max(2000),
});

interface KlassNeeds {
  /** The address in front of `/classifications/…`: Statistics Norway's, open to all and without a key. */
  readonly url: string;
  readonly fetch: typeof fetch;
  /** How few municipalities are too few to be the register. */
  readonly fewest?: number;
}

/** The register of municipalities as Klass 131 has it, with the counties of Klass 104. */
export function createKlassRegister({ url, fetch, fewest = FEWEST }: KlassNeeds): MunicipalityRegister {
  const codes = async (classification: number, on: string) => {
    const response = await fetch(`${url}/classifications/${classification}/codesAt?date=${on}`, {
      headers: { accept: 'application/json' },
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: 'error',
    });
    if (!response.ok) throw new Error(`${classification}: ${response.status}`);
    return codesAt.parse(await response.json()).codes;
  };
  return {
    async fetch(on) {
      try {
        const [municipalities, counties] = [await codes(MUNICIPALITIES, on), await codes(COUNTIES, on)];
        const county = new Map(counties.map(({ code, name }) => [code, firstName(name)]));
        const entries = municipalities.flatMap(({ code, name, validFrom, validTo }): RegisterEntry[] => {
          if (!isMunicipalityNumber(code) || code.startsWith(UNSPECIFIED)) return [];
          return [
            {
              ...{ number: code, name, county: county.get(code.slice(0, 2)) ?? '' },
              ...{ validFrom: validFrom ?? null, validTo: validTo ?? null },
            },
          ];
        });
        if (entries.length < fewest) throw new Error(`only ${entries.length} municipalities`);
        return entries;
      } catch (error) {
        throw new RegisterAway(error);
      }
    },
  };
}

/** A county's Norwegian name stands first: «Troms - Romsa - Tromssa». */
const firstName = (name: string) => name.split(' - ')[0] ?? name;
