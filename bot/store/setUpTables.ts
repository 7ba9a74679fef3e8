import type { JSONColumnType } from 'kysely';
import type { RegisterEntry } from '../../domain/municipalityRegister.ts';
import type { SetUpDraft } from '../../domain/setUp/draft.ts';
import type { Instant, Later } from './columns.ts';

/** What is known while a channel is being set up. */
export interface SetUpTables {
  set_up: {
    tenant_id: string;
    channel_id: string;
    draft: JSONColumnType<SetUpDraft, string, string>;
    revision: number;
    by_tenant_id: string;
    by_object_id: string;
    changed_at: Instant;
  };
  register_copy: {
    id: number;
    entries: JSONColumnType<RegisterEntry[], string, string>;
    fetched_at: Later<Date>;
    tried_at: Later<Date>;
  };
}
