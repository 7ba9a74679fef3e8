import type { Language } from './language.ts';
import type { Municipality } from './municipality.ts';
import type { IsoDate } from './plan.ts';
import type { Audience } from './round.ts';
import type { ShownElsewhere } from './showing.ts';

/** What the guidance is about. `open` is for a municipality that has not chosen yet. */
export const THEMES = ['communityPlan', 'townCentreDevelopment', 'businessCooperation', 'open'] as const;

export type Theme = (typeof THEMES)[number];

/** One municipality's guidance period, tied to at most one channel. */
export interface Engagement {
  readonly id: string;
  readonly programmeId: string;
  readonly programmeName: string;
  readonly municipality: Municipality;
  readonly theme: Theme;
  /** The language of everything that the whole channel sees. */
  readonly language: Language;
  /** True for the try-out programme, whose plans and answers are made up; pages and cards say so. */
  readonly madeUp: boolean;
  readonly channel: ChannelLink | null;
  /** The last day; null while it goes on. */
  readonly endedOn: IsoDate | null;
  /** From when the co-operation agreement is in force; null while none is recorded. */
  readonly agreementOn: IsoDate | null;
  /** Who sees the answers of a round that is opened without saying so. */
  readonly audience: Audience;
  /** What of it may be shown in conversations that are not its own channel. */
  readonly shownElsewhere: ShownElsewhere;
}

/** Whether the last day has passed: nobody is asked, reminded or called to anything then. `today` is the day in Norway. */
export const hasEnded = ({ endedOn }: Pick<Engagement, 'endedOn'>, today: IsoDate): boolean =>
  endedOn !== null && endedOn < today;

/** Where in Teams the engagement lives. */
export interface ChannelLink {
  readonly tenantId: string;
  readonly channelId: string;
}
