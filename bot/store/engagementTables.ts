import type { Generated } from 'kysely';
import type { Theme } from '../../domain/engagement.ts';
import type { Language, LanguageDecision } from '../../domain/language.ts';
import type { Audience } from '../../domain/round.ts';
import type { ShownElsewhere } from '../../domain/showing.ts';
import type { Day, Instant, Later } from './columns.ts';

/** An engagement, what it calls its municipality, and who has held a role in it. */
export interface EngagementTables {
  /** Every tenant's: a number to refer to. What stands beside it is for a version that may run beside this one. */
  municipality: {
    number: string;
    name: string;
    short_name: string;
    body_names: string[];
    county: string;
    language_decision: LanguageDecision;
  };
  engagement: {
    id: string;
    programme_id: string;
    municipality_number: string;
    municipality_name: Generated<string>;
    short_name: Generated<string>;
    body_names: Generated<string[]>;
    county: Generated<string>;
    language_decision: Generated<LanguageDecision>;
    theme: Theme;
    language: Language;
    channel_tenant_id: string | null;
    channel_id: string | null;
    audience: Generated<Audience>;
    shown_elsewhere: Generated<ShownElsewhere>;
    deleted_at: Instant | null;
    agreement_on: Generated<Day | null>;
    ended_on: Generated<Day | null>;
    end_recorded_on: Generated<Day | null>;
    ended_by_tenant_id: Later<string>;
    ended_by_object_id: Later<string>;
  };
  /** Who held a role that was taken away; those who hold one, stand-ins of earlier periods too, are in `role_holder`. */
  past_holder: { engagement_id: string; tenant_id: string; object_id: string; municipal: Generated<boolean> };
}
