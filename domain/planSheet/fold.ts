import { withoutEnd } from '../withoutEnds.ts';

/** A word as it is compared: without case, odd spaces, soft hyphens, and the marks that people put after headings. */
export function fold(text: string): string {
  const even = text.normalize('NFKC').replaceAll('\u00ad', '').replace(/\s+/gu, ' ').toLowerCase();
  return withoutEnd(even, ' :.*?').trim();
}
