import type { PersonKey } from '../../../domain/people.ts';
import type { StageView } from '../../../domain/stageView.ts';

export interface StoredStageView extends StageView {
  readonly by: PersonKey;
  readonly at: Date;
}

export interface StageViewStore {
  /** Null until somebody has presented. */
  find(engagementId: string): Promise<StoredStageView | null>;
  /** The last one stands. */
  save(engagementId: string, view: StoredStageView): Promise<void>;
}
