import { HOST_THEMES, type HostTheme, LOCALES, type Locale, PLACES, type Place } from './place.ts';

/** What was chosen, as it stands in the page's own address, so that a view can be opened and shared as it is. */
export interface Choices {
  readonly place: Place;
  readonly person: string | null;
  readonly engagement: string | null;
  readonly theme: HostTheme;
  readonly locale: Locale;
  readonly phone: boolean;
  /** A deep link's page inside the tab. */
  readonly subPage: string | null;
  /** Teams signs nobody in, to see what the tab says then. */
  readonly refusesToken: boolean;
  /** The meeting lets no app on its stage, to see what the tab says then. */
  readonly refusesStage: boolean;
}

const oneOf = <T extends string>(all: readonly T[], value: string | null, otherwise: T): T =>
  all.find((one) => one === value) ?? otherwise;

export function readChoices(search: string): Choices {
  const given = new URLSearchParams(search);
  return {
    place: oneOf(PLACES, given.get('place'), 'channel'),
    person: given.get('person'),
    engagement: given.get('engagement'),
    theme: oneOf(HOST_THEMES, given.get('theme'), 'default'),
    locale: oneOf(LOCALES, given.get('locale'), 'nn-NO'),
    phone: given.get('size') === 'phone',
    subPage: given.get('subPage'),
    refusesToken: given.get('token') === 'refused',
    refusesStage: given.get('stage') === 'refused',
  };
}

export function writeChoices(choices: Choices): string {
  const { place, person, engagement, theme, locale, phone, subPage, refusesToken, refusesStage } = choices;
  const all: Readonly<Record<string, string | null>> = {
    place,
    person,
    engagement,
    theme,
    locale,
    size: phone ? 'phone' : null,
    subPage,
    token: refusesToken ? 'refused' : null,
    stage: refusesStage ? 'refused' : null,
  };
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
  return `?${new URLSearchParams(given).toString()}`;
}
