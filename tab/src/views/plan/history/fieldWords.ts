import { ACTIVITY_TYPES, APPROVERS, GROUPS, PLAN_FORMS, STATUSES, SUBJECTS } from '../../../../../domain/plan.ts';
import type { PlanPerson } from '../../../../../domain/planHistory.ts';
import type { Responsible } from '../../../../../domain/responsible.ts';
import { sayDate, sayRange } from '../../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../../domain/texts/joinWords.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import type { Translate } from '../../../../../domain/texts/translate.ts';

/** Some fields of an item, or of the plan itself, as an edit carries them. */
export type Fields = Readonly<Record<string, unknown>>;

/** What names are looked up in. */
export interface Known {
  /** What each item is called, by its id. */
  readonly titles: ReadonlyMap<string, string>;
  /** Those who can be named now. */
  readonly people: readonly PlanPerson[];
}

type Say = (t: Translate, value: unknown, known: Known) => string;

const quoted: Say = (t, value) =>
  typeof value === 'string' && value !== '' ? t('tab.plan.edit.quote', { text: value }) : t('tab.planList.words.empty');

const day: Say = (t, value) => (typeof value === 'string' ? sayDate(t, value) : t('tab.planList.words.empty'));

/** One of a closed set, in its own words. */
const oneOf =
  <Value extends string>(values: readonly Value[], words: (t: Translate, value: Value) => string, none?: Say): Say =>
  (t, value, known) => {
    const found = values.find((one) => one === value);
    if (found !== undefined) return words(t, found);
    return none ? none(t, value, known) : t('tab.planList.words.empty');
  };

const named =
  (none: (t: Translate) => string): Say =>
  (t, value, { titles }) => {
    if (typeof value !== 'string') return none(t);
    return t('tab.plan.edit.quote', { text: titles.get(value) ?? t('tab.plan.history.something') });
  };

const titlesOf = (value: unknown) =>
  Array.isArray(value) ? value.map((link) => String((link as { title?: unknown }).title ?? '')) : [];

/** Every field of everything in the plan, and how what it holds is said. */
const SAY = {
  title: quoted,
  note: quoted,
  method: quoted,
  decided: quoted,
  text: quoted,
  reason: quoted,
  desiredOutcome: quoted,
  due: day,
  phaseId: named((t) => t('tab.plan.outside')),
  stepId: named((t) => t('tab.planList.words.empty')),
  done: (t, value) => t(value === true ? 'tab.planList.words.yes' : 'tab.planList.words.no'),
  status: oneOf(STATUSES, (t, one) => t(`tab.plan.status.${one}`)),
  type: oneOf(ACTIVITY_TYPES, (t, one) => t(`tab.planList.type.${one}`)),
  sphere: oneOf(['political', 'administrative'], (t, one) => t(`tab.plan.sphere.${one}`)),
  subject: oneOf(
    SUBJECTS,
    (t, one) => t(`tab.planList.subject.${one}`),
    (t) => t('tab.planList.form.subjectNone'),
  ),
  approver: oneOf(APPROVERS, (t, one) => t(`tab.planList.approver.${one}`)),
  form: oneOf(
    PLAN_FORMS,
    (t, one) => t(`tab.planList.planForm.${one}`),
    (t) => t('tab.planList.planForm.none'),
  ),
  responsible: (t, value, { people }) =>
    value === null || typeof value !== 'object'
      ? t('tab.plan.item.nobody')
      : sayResponsible(t, value as Responsible, people),
  groups(t, value) {
    const words = GROUPS.filter((group) => Array.isArray(value) && value.includes(group));
    if (words.length === 0) return t('tab.planList.words.empty');
    return joinWords(
      t,
      words.map((group) => t(`tab.planList.group.${group}`)),
    );
  },
  links(t, value) {
    const titles = titlesOf(value).map((text) => t('tab.plan.edit.quote', { text }));
    return titles.length === 0 ? t('tab.planList.words.empty') : joinWords(t, titles);
  },
} satisfies Readonly<Record<string, Say>>;

type FieldName = keyof typeof SAY;

const isField = (key: string): key is FieldName => Object.hasOwn(SAY, key);

/** The one field that an edit is about; its days count as one, and several at once have no words of their own. */
function fieldOf(fields: Fields): FieldName | 'dates' | 'other' {
  const keys = Object.keys(fields);
  if (keys.every((key) => key === 'from' || key === 'to' || key === 'on')) return 'dates';
  const [only = '', ...others] = keys;
  return others.length === 0 && isField(only) ? only : 'other';
}

/** What an edit is about: «notat», «datoar». */
export const fieldName = (t: Translate, fields: Fields): string => t(`tab.planList.field.${fieldOf(fields)}`);

/** What the fields of an edit hold, as a person would read it out, whole; null for what has no words. */
export function valueWords(t: Translate, fields: Fields, known: Known): string | null {
  const field = fieldOf(fields);
  const { from, to, on } = fields;
  if (field === 'other') return null;
  if (field !== 'dates') return SAY[field](t, fields[field], known);
  if (typeof from === 'string' && typeof to === 'string') return sayRange(t, from, to);
  return typeof on === 'string' ? sayDate(t, on) : null;
}
