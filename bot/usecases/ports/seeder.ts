import type { Answers } from '../../../domain/answer.ts';
import type { ChannelLink, Theme } from '../../../domain/engagement.ts';
import type { Language } from '../../../domain/language.ts';
import type { Municipality } from '../../../domain/municipality.ts';
import type { AskedRole, PersonKey } from '../../../domain/people.ts';
import type { Plan } from '../../../domain/plan.ts';
import type { Round } from '../../../domain/round.ts';
import type { Person } from './people.ts';
import type { Recorded, StoredSeries } from './series.ts';

/** One engagement as the try-out sets it up. */
export interface EngagementSeed {
  readonly id: string;
  readonly municipality: Municipality;
  readonly theme: Theme;
  readonly language: Language;
  readonly channel: ChannelLink | null;
  readonly plan: Plan;
  readonly holders: readonly { readonly person: Person; readonly role: AskedRole }[];
  /** Check-ins that repeat, with what became of their earlier dates. */
  readonly series: readonly { readonly series: StoredSeries; readonly past: readonly Recorded[] }[];
  /** Closed rounds with their answers, oldest first. */
  readonly rounds: readonly { readonly round: Round; readonly responses: readonly SeedResponse[] }[];
}

export interface SeedResponse {
  readonly person: PersonKey;
  readonly role: AskedRole;
  readonly answers: Answers;
  readonly sentAt: Date;
}

export interface ProgrammeSeed {
  readonly id: string;
  readonly name: string;
  readonly madeUp: boolean;
  readonly leads: readonly Person[];
  readonly engagements: readonly EngagementSeed[];
}

/** Writes a whole programme at once, where there is none with its id. */
export interface Seeder {
  /** @returns false when the programme was there already; nothing is changed then. */
  plant(programme: ProgrammeSeed): Promise<boolean>;
}
