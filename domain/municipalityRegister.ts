import type { Municipality } from './municipality.ts';
import type { IsoDate } from './plan.ts';

/** One municipality as the official register has it (SSB Klass 131; counties from Klass 104). */
export interface RegisterEntry {
  /** Four digits. */
  readonly number: string;
  /** All its parallel names in the official order, as the register writes them: «Kárášjohka - Karasjok». */
  readonly name: string;
  readonly county: string;
  /** The first day on which the number and the name stand; null where the register does not say. */
  readonly validFrom: IsoDate | null;
  /** The first day on which they no longer stand; null while no end is known. */
  readonly validTo: IsoDate | null;
}

export const isMunicipalityNumber = (text: string): boolean => /^\d{4}$/.test(text);

/** Each of the parallel names, in the official order. A hyphen without spaces is part of a name: Nord-Aurdal. */
export const namesOf = (name: string): string[] => name.split(' - ').map((one) => one.trim());

/** Letters that no accent can be taken off, as people write them who lack the key. */
const PLAIN: Readonly<Record<string, string>> = { æ: 'ae', ø: 'o', đ: 'd', ŋ: 'n', ŧ: 't' };

/** For comparing: without case, accents and the letters that not every keyboard has. */
export function folded(text: string): string {
  const bare = text.toLocaleLowerCase('nb').normalize('NFD').replace(/\p{M}/gu, '');
  return bare.replace(/[æøđŋŧ]/g, (letter) => PLAIN[letter] ?? letter).trim();
}

/** Whether the entry stands on a day. */
export function isValidOn({ validFrom, validTo }: RegisterEntry, on: IsoDate): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on < validTo);
}

/** How well an entry fits what was written: the lower the better, null not at all. */
function rankOf(entry: RegisterEntry, written: string): number | null {
  if (/^\d+$/.test(written)) return entry.number.startsWith(written) ? 0 : null;
  const names = namesOf(entry.name).map(folded);
  if (names.includes(written)) return 0;
  if (names.some((name) => name.startsWith(written))) return 1;
  return names.some((name) => name.split(/[\s-]+/).some((word) => word.startsWith(written))) ? 2 : null;
}

export interface Found<Entry> {
  /** The best first, at most as many as were asked for. */
  readonly entries: readonly Entry[];
  /** How many there are in all. */
  readonly found: number;
}

/**
 * The municipalities that stand on a day and fit what was written: the beginning of any of their names or of a word in
 * one, with or without accents; or the beginning of their number. Nothing written finds nothing.
 */
export function searchRegister<Entry extends RegisterEntry>(
  entries: readonly Entry[],
  written: string,
  on: IsoDate,
  most: number,
): Found<Entry> {
  const wanted = folded(written);
  if (wanted === '') return { entries: [], found: 0 };
  const fits = entries.flatMap((entry) => {
    const rank = isValidOn(entry, on) ? rankOf(entry, wanted) : null;
    return rank === null ? [] : [{ entry, rank }];
  });
  fits.sort((a, b) => a.rank - b.rank || a.entry.name.localeCompare(b.entry.name, 'nb'));
  return { entries: fits.slice(0, most).map(({ entry }) => entry), found: fits.length };
}

/** A municipality that is known from before, as an entry of the register. */
export function entryOf({ number, name, county }: Municipality): RegisterEntry {
  return { number, name, county, validFrom: null, validTo: null };
}

/** How old a copy of the register may be before it is fetched anew, in milliseconds: it changes once a year at most. */
export const REGISTER_STANDS_MS = 24 * 60 * 60_000;

/** After a try that came to nothing, this long passes before the next, in milliseconds. */
export const REGISTER_RETRY_MS = 10 * 60_000;

/** Whether it is time to ask the register. */
export function isRegisterDue(fetchedAt: Date | null, triedAt: Date | null, now: Date): boolean {
  const past = (at: Date | null, ms: number) => at === null || now.getTime() - at.getTime() >= ms;
  return past(fetchedAt, REGISTER_STANDS_MS) && past(triedAt, REGISTER_RETRY_MS);
}

/**
 * A municipality as the register has it, where the register has its number: the row is everybody's, and nobody's own
 * spelling of an official name goes before it. What is not in the register stands as it was written.
 */
export function official<Written extends Pick<Municipality, 'number' | 'name' | 'county' | 'shortName'>>(
  written: Written,
  entries: readonly RegisterEntry[],
  on: IsoDate,
): Written {
  const entry = entries.find((one) => one.number === written.number && isValidOn(one, on));
  if (entry === undefined) return written;
  const { name, county } = entry;
  const names = namesOf(name);
  const shortName = names.includes(written.shortName) ? written.shortName : (names[0] ?? name);
  return { ...written, name, county, shortName };
}
