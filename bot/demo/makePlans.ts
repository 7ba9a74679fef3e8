import { localDate } from '../../domain/calendar.ts';
import { defaultLanguage } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { PersonKey } from '../../domain/people.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import { editPlan } from '../usecases/editPlan.ts';
import type { Context } from '../usecases/ports/context.ts';
import { startPlan } from '../usecases/startPlan.ts';
import { localHolders } from './cast.ts';
import { engagementId } from './engagementId.ts';
import { seedId } from './ids.ts';
import { livedIn, startOf } from './plans.ts';
import { storyOf } from './stories/stories.ts';

/**
 * Gives every municipality of the try-out its plan by the same acts as its process leader would: begun from the
 * template of the theme, or with a desired outcome alone where no theme is chosen, and then worked in until today. Safe
 * to run again and by two processes at once: each change has an id that never changes, and a plan that was there
 * before is left alone.
 */
export async function makeTryOutPlans(context: Context): Promise<void> {
  for (const municipality of MUNICIPALITIES) await makePlan(context, municipality);
}

async function makePlan(context: Context, municipality: Municipality): Promise<void> {
  const id = engagementId(municipality);
  // A database that was planted otherwise has other municipalities, and they have their own plans.
  if ((await context.db.engagements.find(id)) === null) return;
  const story = storyOf(municipality.number).plan;
  const { plan, revision } = await context.db.plans.read(id);
  const changes = story.from === null ? 1 : 2;
  if (revision >= changes || (revision === 0 && plan.items.length > 0)) return;
  const leader = processLeaderOf(municipality);
  const today = localDate(context.now()).toString();
  const start = startOf(story, defaultLanguage(municipality.languageDecision), today);
  await startPlan(context, leader, id, { ...start, id: seedId('plan begun', id), onto: 'empty', seen: 0 });
  if (story.from === null) return;
  const begun = await context.db.plans.find(id);
  const lived = livedIn(begun, story.from.life, today, (part) => seedId(part, id));
  await editPlan(context, leader, id, { id: seedId('plan lived in', id), how: 'edit' }, lived);
}

function processLeaderOf(municipality: Municipality): PersonKey {
  const leader = localHolders(municipality).find(({ role }) => role === 'processLeader');
  if (leader === undefined) throw new RangeError(`nobody leads the process in ${municipality.shortName}`);
  const { tenantId, objectId } = leader.person;
  return { tenantId, objectId };
}
