import type { PromisedView, Some, Who } from '../../domain/session/views.ts';
import { sayDate } from '../../domain/texts/dates.ts';
import type { Translate } from '../../domain/texts/translate.ts';
import type { Element } from './card.ts';
import { aside, rich, run } from './elements.ts';
import { LONGEST, plainLine } from './plainText.ts';

/** How the cards of a session tell of what was promised. */

export const sayWho = (t: Translate, who: Who): string => ('role' in who ? t(`role.${who.role}`) : plainLine(who.name));

/** One line each: what, who and by when; then how many more there are. */
export function promisedList(t: Translate, { shown, more }: Some<PromisedView>): Element[] {
  return [
    ...shown.map((one) => promisedLine(t, one)),
    ...(more > 0 ? [aside(t('card.session.more', { count: more }))] : []),
  ];
}

function promisedLine(t: Translate, { kind, title, who, due, overdue }: PromisedView): Element {
  const facts = [
    // Most decisions only stand: nobody is missing there.
    ...(who !== null ? [sayWho(t, who)] : kind === 'action' ? [t('card.session.nobody')] : []),
    ...(due === null ? [] : [t(overdue ? 'card.session.overdue' : 'card.session.due', { day: sayDate(t, due) })]),
  ];
  return rich(
    [
      run(plainLine(title, LONGEST.title), { weight: 'Bolder' }),
      ...facts.map((fact) => run(` · ${fact}`, { isSubtle: !overdue })),
    ],
    'Small',
  );
}
