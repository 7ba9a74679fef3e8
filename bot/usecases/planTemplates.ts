import { DomainError } from '../../domain/errors.ts';
import { lengthOf } from '../../domain/outline.ts';
import type { PersonKey } from '../../domain/people.ts';
import { isStarted } from '../../domain/planStart.ts';
import { MOST_TEMPLATE_WEEKS, type ProgrammeTemplate } from '../../domain/programmeTemplate.ts';
import { templateOf } from '../../domain/templateOf.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';

/** What a template is called, and what it says about itself. */
export type TemplateName = Pick<ProgrammeTemplate, 'id' | 'name' | 'about'>;

/** The programme's own starting points. @throws DomainError as {@link admit} */
export async function listTemplates(
  context: Context,
  person: PersonKey,
  engagementId: string,
): Promise<ProgrammeTemplate[]> {
  const { engagement } = await admit(context.db, person, engagementId, 'readPlan');
  return context.db.planTemplates.list(engagement.programmeId);
}

/**
 * Keeps the engagement's plan, as it stands now, as a starting point for the whole programme. Sent again with the same
 * id it is kept once.
 * @throws DomainError as {@link admit}; `invalidInput` for a plan without phases and steps, `tooLarge` for one of more
 * than {@link MOST_TEMPLATE_WEEKS} working weeks
 */
export async function saveTemplate(
  context: Context,
  person: PersonKey,
  engagementId: string,
  { id, name, about }: TemplateName,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'saveTemplate');
    const plan = await stores.plans.find(engagementId);
    if (!isStarted(plan)) throw new DomainError('invalidInput', 'plan: empty');
    const outline = templateOf(plan);
    if (lengthOf(outline) > MOST_TEMPLATE_WEEKS) throw new DomainError('tooLarge', 'plan: too many weeks');
    const template = { id, name, about, outline };
    const added = await stores.planTemplates.add(engagement.programmeId, template, person, context.now());
    if (!added) outcome.unchanged(undefined);
  });
}

/**
 * @param seen what it was called when the new words were written
 * @throws DomainError as {@link admit}; `templateNotFound`; `changedMeanwhile` where it is called something else by now
 */
export async function renameTemplate(
  context: Context,
  person: PersonKey,
  engagementId: string,
  template: TemplateName,
  seen: Omit<TemplateName, 'id'>,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'saveTemplate');
    const known = await stores.planTemplates.find(engagement.programmeId, template.id);
    if (known === null) throw new DomainError('templateNotFound');
    if (known.name === template.name && known.about === template.about) return outcome.unchanged(undefined);
    if (await stores.planTemplates.rename(engagement.programmeId, template, seen)) return;
    throw new DomainError('changedMeanwhile');
  });
}

/** Plans that were made from it stay as they are. @throws DomainError as {@link admit} */
export async function removeTemplate(
  context: Context,
  person: PersonKey,
  engagementId: string,
  id: string,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'saveTemplate');
    if (!(await stores.planTemplates.remove(engagement.programmeId, id))) outcome.unchanged(undefined);
  });
}
