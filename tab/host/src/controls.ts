import type { Translate } from '../../../domain/texts/translate.ts';
import type { Choices } from './choices.ts';
import { make, picker } from './dom.ts';
import { HOST_THEMES, LOCALES, PLACES } from './place.ts';
import type { TryOut } from './tryOut.ts';

/** Each language by its own name. */
const LANGUAGE_NAMES = { 'nb-NO': 'Bokmål', 'nn-NO': 'Nynorsk', 'en-US': 'English' } as const;

export interface ControlNeeds {
  readonly t: Translate;
  readonly choices: Choices;
  readonly people: TryOut['people'];
  readonly engagements: readonly { readonly id: string; readonly name: string }[];
  onChange(change: Partial<Choices>): void;
}

/** The bar over the frame: where, who, which municipality, and how their Teams is set. */
export function controls({ t, choices, people, engagements, onChange }: ControlNeeds): HTMLElement {
  const find = <T extends string>(all: readonly T[], value: string) => all.find((one) => one === value);
  return make(
    'header',
    { class: 'bar' },
    make('h1', {}, t('tab.host.title')),
    make('p', {}, t('tab.host.text'), ' ', make('a', { href: '/tab/' }, t('tab.host.leave'))),
    make(
      'div',
      { class: 'pickers', role: 'group', 'aria-label': t('tab.bar.label') },
      picker(
        t('tab.host.place'),
        PLACES.map((value) => ({ value, text: t(`tab.host.places.${value}`) })),
        choices.place,
        (value) => onChange({ place: find(PLACES, value) ?? 'channel', subPage: null }),
      ),
      picker(
        t('tab.host.person'),
        people.map(({ id, words }) => ({ value: id, text: words })),
        choices.person ?? '',
        (person) => onChange({ person, engagement: null, subPage: null }),
      ),
      picker(
        t('tab.host.municipality'),
        engagements.map(({ id, name }) => ({ value: id, text: name })),
        choices.engagement ?? '',
        (engagement) => onChange({ engagement, subPage: null }),
      ),
      picker(
        t('tab.bar.theme'),
        HOST_THEMES.map((value) => ({ value, text: t(`tab.host.themes.${value}`) })),
        choices.theme,
        (value) => onChange({ theme: find(HOST_THEMES, value) ?? 'default' }),
      ),
      picker(
        t('tab.bar.language'),
        LOCALES.map((value) => ({ value, text: LANGUAGE_NAMES[value] })),
        choices.locale,
        (value) => onChange({ locale: find(LOCALES, value) ?? 'nn-NO' }),
      ),
      picker(
        t('tab.host.size'),
        [
          { value: 'computer', text: t('tab.host.sizes.computer') },
          { value: 'phone', text: t('tab.host.sizes.phone') },
        ],
        choices.phone ? 'phone' : 'computer',
        (value) => onChange({ phone: value === 'phone' }),
      ),
    ),
  );
}
