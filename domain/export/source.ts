import { isoWeek, localDate } from '../calendar.ts';
import type { Language } from '../language.ts';
import type { Question } from '../question.ts';
import type { Response, Round } from '../round.ts';
import type { EngagementName } from '../views.ts';

/** One settled round as its announced audience may read it, with the names that people had when it opened. */
export interface ExportRound {
  readonly round: Round;
  /** Each once, in the wording that was asked. */
  readonly questions: readonly Question[];
  readonly responses: readonly (Response & { readonly name: string })[];
}

/** Everything an export is made of. Sent answers only: a draft is nobody's but its writer's. */
export interface ExportSource {
  readonly engagement: EngagementName;
  /** One round, or all there are. */
  readonly scope: 'round' | 'engagement';
  /** Oldest first. */
  readonly rounds: readonly ExportRound[];
  readonly exportedBy: string;
  readonly exportedAt: Date;
  readonly language: Language;
}

/** The ISO week that a round opened in, in Norway. */
export function weekOf({ openedAt }: Pick<Round, 'openedAt'>) {
  return isoWeek(localDate(openedAt).toString());
}
