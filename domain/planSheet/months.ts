/** The names of months as sheets write them, in bokmål, nynorsk and English: the first three letters tell them apart. */
const MONTHS: readonly RegExp[] = [
  /^jan(uar|uary)?$/,
  /^feb(r|ruar|ruary)?$/,
  /^mar(s|ch)?$/,
  /^apr(il)?$/,
  /^ma[iy]$/,
  /^jun([ie])?$/,
  /^jul([iy])?$/,
  /^aug(ust)?$/,
  /^sep(t|tember)?$/,
  /^o[kc]t(ober)?$/,
  /^nov(ember)?$/,
  /^de[sc](ember)?$/,
];

/** 1–12; null for what is no month. */
export function monthIn(word: string): number | null {
  const at = MONTHS.findIndex((month) => month.test(word));
  return at === -1 ? null : at + 1;
}
