/** In Norwegian alphabetical order: æ, ø and å last, and aa among the å. */
export function alphabetical<T extends { readonly shortName: string }>(engagements: readonly T[]): T[] {
  const collator = new Intl.Collator('nb');
  return [...engagements].sort((a, b) => collator.compare(a.shortName, b.shortName));
}
