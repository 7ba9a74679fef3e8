import { DomainError } from '../../../domain/errors.ts';
import { layOutline } from '../../../domain/layOutline.ts';
import type { Municipality } from '../../../domain/municipality.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { MUNICIPALITIES } from '../../../domain/pilotMunicipalities.ts';
import { EMPTY_PLAN, isStep } from '../../../domain/plan.ts';
import { applyChange } from '../../../domain/planChange.ts';
import { requirePossible } from '../../../domain/planHistory.ts';
import { startChange } from '../../../domain/planStart.ts';
import { isReady, type SetUpAnswers, type SetUpMunicipality } from '../../../domain/setUp/draft.ts';
import type { Context, Stores } from '../ports/context.ts';
import { refreshSignals } from '../refreshSignals.ts';
import { asRegistered } from '../registerEntries.ts';
import { withProgress } from '../seriesProgress.ts';
import { outlineFor } from '../startPlan.ts';
import { type Entry, enter, type PlaceHint } from './channelPlace.ts';
import type { Visitor } from './readSetUp.ts';
import { keepFresh, requireProgramme } from './saveSetUp.ts';

/** What was made, to be told. */
export interface Founded {
  readonly engagementId: string;
  readonly roles: number;
  readonly steps: number;
  readonly series: boolean;
}

/**
 * Makes everything that was decided, or nothing: the municipality's engagement with its people, its plan and its first
 * series, linked to the channel. `seen` is the revision that was looked over. Sent again after it was done, it says again
 * what was made.
 * @throws DomainError `forbidden`; `changedMeanwhile` where somebody answered anew or linked the channel;
 * `invalidInput` while a step is open, or the programme is not theirs any more; `templateNotFound`
 */
export async function finishSetUp(
  context: Context,
  visitor: Visitor,
  channelId: string,
  hint: PlaceHint,
  seen: number,
): Promise<Founded> {
  const { person } = visitor;
  const entry = await enter(context, person, channelId, hint);
  return context.db.act(async (stores, outcome) => {
    // One at a time: two who begin at once would both make the tenant's first programme.
    await stores.conversations.oneAtATime(person.tenantId);
    const linked = await stores.engagements.findByChannel(entry.link);
    if (linked !== null) return outcome.unchanged(await again(stores, person, linked.id));
    const stored = await stores.setUps.lock(entry.link);
    if (stored === null || stored.revision !== seen) throw new DomainError('changedMeanwhile');
    if (!isReady(stored.draft)) throw new DomainError('invalidInput', 'draft: not ready');
    if (entry.first && (await stores.setUps.hasBegun(person.tenantId))) throw new DomainError('changedMeanwhile');
    requireProgramme(entry, stored.draft.programme.choice);
    const founded = await found(context, stores, visitor, entry, stored.draft);
    await stores.setUps.remove(entry.link);
    await keepFresh(context, stores, entry.roster);
    await stores.changes.publish(founded.engagementId, 'plan');
    return founded;
  });
}

/** It is done already: by this very act, whose answer got lost, or by somebody else. */
async function again(stores: Stores, person: PersonKey, engagementId: string): Promise<Founded> {
  if ((await stores.engagements.rolesOf(person, engagementId)).length === 0) {
    throw new DomainError('changedMeanwhile', 'linked');
  }
  const [holders, plan, series] = [
    await stores.engagements.holders(engagementId),
    await stores.plans.find(engagementId),
    await stores.series.list(engagementId),
  ];
  return {
    engagementId,
    roles: holders.length,
    steps: plan.items.filter(isStep).length,
    series: series.length > 0,
  };
}

async function found(
  context: Context,
  stores: Stores,
  { person, name: ownName }: Visitor,
  { link }: Entry,
  { municipality, language, programme, roles, plan, series }: SetUpAnswers,
): Promise<Founded> {
  const id = context.newId();
  for (const { person: holder, name } of roles) {
    const known = await stores.people.find(holder);
    if (known === null || (known.name === '' && name !== '')) await stores.people.seen(holder, name, null);
  }
  if ((await stores.people.find(person)) === null) await stores.people.seen(person, ownName ?? '', null);
  const { choice, theme } = programme;
  const programmeId = choice.kind === 'known' ? choice.id : context.newId();
  if (choice.kind === 'new') await stores.founding.addProgramme({ id: programmeId, name: choice.name }, person);
  await stores.founding.addEngagement({
    ...{ id, programmeId, theme, language },
    municipality: await whole(context, stores, municipality),
    channel: link,
  });
  for (const { person: holder, role } of roles) await stores.roleHolders.give(id, holder, role);

  const outline = await outlineFor(stores, programmeId, plan.template);
  const laidOut = layOutline(outline, { end: plan.end, newId: () => context.newId() });
  const change = startChange(EMPTY_PLAN, { ...laidOut, desiredOutcome: plan.desiredOutcome }, 'empty');
  await stores.plans.lock(id);
  const made = applyChange(EMPTY_PLAN, change);
  if (made.applied.length > 0) {
    requirePossible(made.plan);
    const revision = { number: 1, id: context.newId(), by: person, at: context.now(), how: 'template' as const };
    await stores.plans.save(id, EMPTY_PLAN, made.plan, { ...revision, change: made.applied });
  }

  const { settings } = series;
  if (settings !== null) {
    const now = context.now();
    const first = { ...settings, id: context.newId(), engagementId: id, state: 'running', setUpBy: person } as const;
    await stores.series.add(await withProgress(stores, first, now));
    await refreshSignals(context, stores, id, now);
  }
  return {
    engagementId: id,
    roles: roles.length,
    steps: made.plan.items.filter(isStep).length,
    series: settings !== null,
  };
}

/** The register does not say which written standard the municipality has decided on; of the pilot's it is known. */
async function whole(context: Context, stores: Stores, municipality: SetUpMunicipality): Promise<Municipality> {
  const known = MUNICIPALITIES.find(({ number }) => number === municipality.number);
  // The register may have come since the answer was given.
  const named = await asRegistered(context, stores, municipality);
  return { ...named, languageDecision: known?.languageDecision ?? 'neutral' };
}
