const BEGINNINGS = [
  'Nord',
  'Sør',
  'Øvre',
  'Ytre',
  'Halv',
  'Skog',
  'Elve',
  'Stor',
  'Åse',
  'Ulv',
  'Ram',
  'Bjør',
  'Kvit',
  'Tor',
  'Lang',
];
const MIDDLES = ['a', 'e', 'o', 'ing', 'ar', 'en', 'å', 'ø'];
const ENDS = ['dal', 'fjord', 'nes', 'vik', 'bygd', 'sund', 'øy', 'land', 'mark', 'stad', 'heim', 'våg', 'rud', 'ås'];
const SAMI = ['Gáiv', 'Kárá', 'Unjár', 'Deat', 'Porsá', 'Loab', 'Ráisa', 'Čáhc', 'Šuoš', 'Ŋuor'];
const SAMI_ENDS = ['uotna', 'šjohka', 'gga', 'nu', 'ŋgu', 'vuodna', 'leahki'];

export interface MadeUpName {
  readonly short: string;
  /** With a made-up second name for about one in twelve. */
  readonly full: string;
}

/** So many names that no municipality has, each once, the same for the same chance. */
export function madeUpNames(count: number, chance: () => number): MadeUpName[] {
  const one = (from: readonly string[]) => from[Math.floor(chance() * from.length)] ?? '';
  const names = new Map<string, MadeUpName>();
  while (names.size < count) {
    const short = one(BEGINNINGS) + one(MIDDLES) + one(ENDS);
    const second = chance() < 1 / 12 ? one(SAMI) + one(SAMI_ENDS) : null;
    names.set(short, { short, full: second === null ? short : `${second} - ${short}` });
  }
  return [...names.values()];
}
