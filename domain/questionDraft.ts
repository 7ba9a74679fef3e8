import { lengthOf } from './answer.ts';
import { DomainError } from './errors.ts';
import { LANGUAGES, type Language, type LocalizedText } from './language.ts';
import { ASKED_ROLES, type AskedRole } from './people.ts';
import {
  type AnswerKind,
  DIMENSIONS,
  type Question,
  type QuestionOption,
  type QuestionRef,
  type Topic,
} from './question.ts';

/** What an own question can be about. */
export const OWN_TOPICS = [...DIMENSIONS, 'other'] as const satisfies readonly Topic[];

/** How an own question can be answered; the sharing of the work has the one question that everybody gets. */
export const OWN_KINDS = ['scale', 'yesNo', 'timeSpent', 'choice', 'text'] as const satisfies readonly AnswerKind[];

/** Characters: a sentence that fits a phone in a few lines, and a choice that fits one. */
export const QUESTION_LIMIT = 200;
export const OPTION_LIMIT = 60;

export const FEWEST_OPTIONS = 2;
export const MOST_OPTIONS = 6;

/** An own question as it is written. Texts may be blank in every language but the engagement's. */
export interface QuestionDraft {
  readonly topic: (typeof OWN_TOPICS)[number];
  readonly kind: (typeof OWN_KINDS)[number];
  readonly askedOf: readonly AskedRole[];
  readonly text: LocalizedText;
  /** Taken only where the kind is `choice`. The id is of the option it goes on from; null makes a new one. */
  readonly options: readonly { readonly id: string | null; readonly text: LocalizedText }[];
}

export const DRAFT_FAULTS = [
  'textMissing',
  'textTooLong',
  'nobodyAsked',
  'textNeedsOther',
  'optionsCount',
  'optionMissing',
  'optionTooLong',
  'optionsAlike',
] as const;

export type DraftFault = (typeof DRAFT_FAULTS)[number];

/** All that keeps a draft from being kept; empty when nothing does. `language` is the engagement's. */
export function faultsInDraft(draft: QuestionDraft, language: Language): DraftFault[] {
  const text = filled(draft.text, language);
  const options = draft.kind === 'choice' ? draft.options.map((option) => filled(option.text, language)) : null;
  const faults: Readonly<Record<DraftFault, boolean>> = {
    textMissing: text[language] === '',
    textTooLong: LANGUAGES.some((each) => lengthOf(text[each]) > QUESTION_LIMIT),
    nobodyAsked: draft.askedOf.length === 0,
    // A dimension is held side by side over rounds; words of one's own cannot be.
    textNeedsOther: draft.kind === 'text' && draft.topic !== 'other',
    optionsCount: options !== null && (options.length < FEWEST_OPTIONS || options.length > MOST_OPTIONS),
    optionMissing: options?.some((option) => option[language] === '') ?? false,
    optionTooLong: options?.some((option) => LANGUAGES.some((each) => lengthOf(option[each]) > OPTION_LIMIT)) ?? false,
    optionsAlike: options !== null && LANGUAGES.some((each) => haveTwins(options.map((option) => option[each]))),
  };
  return DRAFT_FAULTS.filter((fault) => faults[fault]);
}

/** @throws DomainError `invalidInput` with the first of the draft's faults. */
export function requireFaultless(draft: QuestionDraft, language: Language): void {
  const [fault] = faultsInDraft(draft, language);
  if (fault !== undefined) throw new DomainError('invalidInput', fault);
}

/**
 * The question that a draft without faults becomes. A language left blank gets the engagement's wording. Options keep
 * their ids where `earlier`, the version it goes on from, has them; new ones get ids that it does not have.
 */
export function questionOf(
  draft: QuestionDraft,
  { id, version }: QuestionRef,
  language: Language,
  earlier: Question | null = null,
): Question {
  return {
    id,
    version,
    topic: draft.topic,
    kind: draft.kind,
    askedOf: ASKED_ROLES.filter((role) => draft.askedOf.includes(role)),
    text: filled(draft.text, language),
    options: draft.kind === 'choice' ? namedOptions(draft.options, language, earlier?.options ?? []) : [],
  };
}

/** An own question as a draft to go on from: a language that says what the engagement's says is blank. */
export function draftOf(question: Question, language: Language): QuestionDraft {
  const { topic, kind, askedOf, text, options } = question;
  return {
    topic: OWN_TOPICS.find((each) => each === topic) ?? 'other',
    kind: OWN_KINDS.find((each) => each === kind) ?? 'scale',
    askedOf,
    text: emptied(text, language),
    options: options.map((option) => ({ id: option.id, text: emptied(option.text, language) })),
  };
}

/** On one line, without what no database and no card takes. */
function clean(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

function filled(text: LocalizedText, language: Language): LocalizedText {
  const own = clean(text[language]);
  return { nb: clean(text.nb) || own, nn: clean(text.nn) || own, en: clean(text.en) || own };
}

function emptied(text: LocalizedText, language: Language): LocalizedText {
  const blank = (each: Language) => (each !== language && text[each] === text[language] ? '' : text[each]);
  return { nb: blank('nb'), nn: blank('nn'), en: blank('en') };
}

function namedOptions(
  drafts: QuestionDraft['options'],
  language: Language,
  earlier: readonly QuestionOption[],
): QuestionOption[] {
  const taken = new Set(earlier.map(({ id }) => id));
  const kept = new Set<string>();
  let number = 0;
  return drafts.map(({ id, text }) => {
    let own = id !== null && taken.has(id) && !kept.has(id) ? id : null;
    while (own === null) {
      number += 1;
      if (!taken.has(`o${number}`)) own = `o${number}`;
    }
    kept.add(own);
    return { id: own, text: filled(text, language) };
  });
}

function haveTwins(texts: readonly string[]): boolean {
  const said = texts.filter((text) => text !== '').map((text) => text.toLowerCase());
  return new Set(said).size < said.length;
}
