import { isMunicipalityNumber, namesOf } from '../../../../domain/municipalityRegister.ts';
import type { SetUpMunicipality } from '../../../../domain/setUp/draft.ts';

/** A municipality as the register, or what is known from before, has it. */
export interface Found {
  readonly number: string;
  readonly name: string;
  readonly county: string;
  /** Null where nobody has said. */
  readonly shortName: string | null;
  readonly bodyNames: readonly string[];
}

/** The step as it is filled in, right or wrong. */
export interface MunicipalityDraft {
  readonly chosen: Found | null;
  /** Written in by hand, where the register is out of reach. */
  readonly manual: boolean;
  readonly number: string;
  readonly name: string;
  readonly county: string;
  readonly shortName: string;
  /** One a line; null until somebody writes. */
  readonly bodyNames: string | null;
}

export type MunicipalityFault = 'choose' | 'number' | 'name' | 'shortName' | 'bodyNames';

const MOST_BODY_NAMES = 5;

export const newMunicipalityDraft = (known: SetUpMunicipality | undefined): MunicipalityDraft => ({
  chosen: known ?? null,
  manual: false,
  ...{ number: '', name: '', county: '', shortName: '', bodyNames: null },
});

/** What is to be decided about, chosen or written in. */
export function subjectOf({ chosen, manual, number, name, county }: MunicipalityDraft): Found | null {
  if (!manual) return chosen;
  return { number: number.trim(), name: name.trim(), county: county.trim(), shortName: null, bodyNames: [] };
}

/** The names among which one has to be chosen for sentences; none where it is known, or there is only one. */
export function namesToChoose(draft: MunicipalityDraft): readonly string[] {
  const subject = subjectOf(draft);
  if (subject === null || subject.shortName !== null) return [];
  const names = namesOf(subject.name);
  return names.length > 1 ? names : [];
}

/** Whether the body's own names are to be written: they cannot be made of the place's names in other languages. */
export const asksBodyNames = (draft: MunicipalityDraft): boolean => namesToChoose(draft).length > 0;

function shortNameOf(draft: MunicipalityDraft, subject: Found): string {
  return subject.shortName ?? (namesToChoose(draft).length > 0 ? draft.shortName : subject.name);
}

/** The body's names as they stand in the field: what was written, else the Norwegian one. */
export function bodyNamesText(draft: MunicipalityDraft): string {
  if (draft.bodyNames !== null) return draft.bodyNames;
  return draft.shortName === '' ? '' : `${draft.shortName} kommune`;
}

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** What the step says, or what is wrong with it. */
export function readMunicipality(draft: MunicipalityDraft): {
  municipality: SetUpMunicipality | null;
  faults: readonly MunicipalityFault[];
} {
  const subject = subjectOf(draft);
  if (subject === null) return { municipality: null, faults: ['choose'] };
  const { number, name, county } = subject;
  const shortName = shortNameOf(draft, subject);
  const bodyNames = asksBodyNames(draft)
    ? lines(bodyNamesText(draft))
    : subject.bodyNames.length > 0
      ? subject.bodyNames
      : [`${shortName} kommune`];
  const faults: MunicipalityFault[] = [
    ...(isMunicipalityNumber(number) ? [] : (['number'] as const)),
    ...(name === '' ? (['name'] as const) : []),
    ...(name !== '' && shortName === '' ? (['shortName'] as const) : []),
    ...(bodyNames.length === 0 || bodyNames.length > MOST_BODY_NAMES ? (['bodyNames'] as const) : []),
  ];
  if (faults.length > 0) return { municipality: null, faults };
  return { municipality: { number, name, county, shortName, bodyNames: [...bodyNames] }, faults };
}
