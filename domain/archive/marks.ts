import type { PersonKey, Role } from '../people.ts';
import { sideOf } from './sides.ts';

/**
 * The public bodies around a municipality. They agree on who of them answers for the documentation here (arkivforskrifta
 * § 8), and each settles what becomes of it in its own documentation plan (arkivlova § 8).
 */
export const BODIES = ['municipality', 'countyCouncil', 'ruralCentre'] as const;

export type Body = (typeof BODIES)[number];

/**
 * What a body has done about its archive: taken it out under a case number, decided in its documentation plan that this
 * is not to be kept, or had no part in the engagement. A municipality always has a part.
 */
export const MARK_KINDS = ['exported', 'nothing', 'notPart'] as const;

export type MarkKind = (typeof MARK_KINDS)[number];

export interface ArchiveMark {
  readonly body: Body;
  readonly kind: MarkKind;
  /** The case number, or the decision's reference; empty where the body has no part. */
  readonly reference: string;
  readonly by: PersonKey;
  readonly at: Date;
}

/** The bodies that have neither taken their archive out nor decided that there is nothing to take. */
export function unmarked(marks: readonly Pick<ArchiveMark, 'body'>[]): Body[] {
  return BODIES.filter((body) => !marks.some((mark) => mark.body === body));
}

/**
 * Whose mark a person may set: the municipality's own people for the municipality, and for the bodies that guide whoever
 * guides or leads the programme. Nobody settles the archive of the other side; only where nobody in the municipality has
 * a role (`municipalityHasPeople` false) may a guide record what it has decided.
 */
export function marks(roles: readonly Role[], body: Body, municipalityHasPeople: boolean): boolean {
  const side = sideOf(roles);
  if (body !== 'municipality') return side === 'guidance';
  return side === 'municipality' || (!municipalityHasPeople && roles.includes('guide'));
}

/** What a mark has to say to be one. */
export function isWhole({ body, kind, reference }: Pick<ArchiveMark, 'body' | 'kind' | 'reference'>): boolean {
  if (kind === 'notPart') return body !== 'municipality';
  return reference.trim() !== '';
}
