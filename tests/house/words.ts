/** A tree of texts as it stands in domain/texts. */
export interface TextTree {
  readonly [key: string]: string | TextTree;
}

/** Dotted key → text. */
export function flatten(tree: TextTree, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') flat.set(prefix + key, value);
    else for (const [inner, text] of flatten(value, `${prefix}${key}.`)) flat.set(inner, text);
  }
  return flat;
}

/** The `{{names}}` in a text, sorted, each as often as it stands there. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map((match) => match[1] ?? '').sort();
}

/** Words of a text in lower case; what stands in `{{…}}` is no word. */
export function wordsOf(text: string): string[] {
  return (
    text
      .replace(/{{.*?}}/g, ' ')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? []
  );
}

/** Which of the words that do not belong stand in the text. */
export function strayWords(text: string, strays: ReadonlySet<string>): string[] {
  return wordsOf(text).filter((word) => strays.has(word));
}

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Plain bokmål: forms that nynorsk does not have. */
export const BOKMAL = list(`
  ikke hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis hver hvert jeg hun dere deres
  uke uken uker ukene fra ble noe noen mye mer en et være vært gjøre gjør kommer åpne åpen åpnes åpnet
  veileder veiledere veilederen veilederne veiledning ledelse ledelsen eierskap prosessleder prosesslederen
  finnes lagret endret slettet avsluttet siden bare selv egne uten måned måneden måneder
  mulig flere hele helt videre høyere lavere virker vises sammen disse
  datoer svarene spørsmålene innsjekker innsjekkene planene møtene kommunene
  spurte velge velg logget forsto fortsette igjennom bilde nettleseren
`);

/** Plain nynorsk: forms that bokmål does not have. */
export const NYNORSK = list(`
  ikkje kva kven korleis kvifor eg dykk dykkar veke veka veker vekene frå vart noko nokon nokre
  mykje meir ein eit dei vere gjere gjer kjem opne opna ope
  rettleiar rettleiarar rettleiaren rettleiarane rettleiing leiing leiinga eigarskap prosessleiar prosessleiaren
  finst lagra endra sletta avslutta sidan berre sjølv eigne utan månad månaden månader
  mogleg fleire heile heilt vidare høgare lågare verkar saman desse
  datoar svara spørsmåla innsjekkar innsjekkane planane møta
  spurde fana logga lesast enno ordførar bilete
`);

/** Norwegian words that have no business in an English text, unless it quotes what people write to the bot. */
export const NORWEGIAN = list(`
  ikke ikkje og eller på som av til det den dette hva kva hvem kven jeg eg uke veke kommune kommunen
  veileder rettleiar svar innsjekk fane fanen fana ordfører ordførar
`);

/** Nothing sent in is secret: offentleglova § 3 makes it a case document, so no text may promise otherwise. */
export const PROMISES = /anonym|fortrolig|fortruleg|fortruli|konfidensi|confidential/i;
