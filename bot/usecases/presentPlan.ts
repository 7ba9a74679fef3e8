import type { PersonKey } from '../../domain/people.ts';
import { FIRST_STAGE_VIEW, type ShownStageView, type StageView } from '../../domain/stageView.ts';
import { admit } from './access.ts';
import { namesOf } from './people.ts';
import type { Context, Stores } from './ports/context.ts';

/** What the stage shows now. @throws DomainError as {@link admit} */
export async function readStageView(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<ShownStageView> {
  await admit(context.db, person, engagementId, 'readPlan');
  return shown(context.db, engagementId);
}

/** Shows a part of the plan on the stage, for all who follow; the last one to present stands. @throws DomainError as {@link admit} */
export async function presentPlan(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { zoom, phaseId }: StageView,
): Promise<ShownStageView> {
  return context.db.transaction(async (stores) => {
    await admit(stores, person, engagementId, 'presentPlan');
    await stores.stageViews.save(engagementId, { zoom, phaseId, by: person, at: context.now() });
    await stores.changes.publish(engagementId, 'stage');
    return shown(stores, engagementId);
  });
}

async function shown(stores: Stores, engagementId: string): Promise<ShownStageView> {
  const view = await stores.stageViews.find(engagementId);
  if (view === null) return { ...FIRST_STAGE_VIEW, by: null, at: null };
  const nameOf = await namesOf(stores, engagementId, [view.by]);
  return { zoom: view.zoom, phaseId: view.phaseId, by: nameOf(view.by), at: view.at.toISOString() };
}
