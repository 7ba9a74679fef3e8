import type { Language } from '../../../../domain/language.ts';
import { EMPTY_PLAN } from '../../../../domain/plan.ts';
import type { OpenSetUp } from '../../../../domain/setUp/view.ts';
import { findTemplate } from '../../../../domain/templates.ts';
import { draftFor, type Source, type StartDraft } from '../plan/start/startDraft.ts';

/** The plan's form as it was answered; null where it was not, or the template is gone since. */
export function resumePlan(
  { draft, templates }: Pick<OpenSetUp, 'draft' | 'templates'>,
  language: Language,
): { readonly source: Source; readonly draft: StartDraft } | null {
  const source = sourceOf(draft, templates);
  if (source === null || draft.plan === undefined) return null;
  const { template, end, desiredOutcome } = draft.plan;
  const form = template.kind === 'product' ? template.form : null;
  return { source, draft: { ...draftFor(source, EMPTY_PLAN, language), form, end, desiredOutcome } };
}

/** What the answered plan begins with. */
export function sourceOf({ plan }: OpenSetUp['draft'], templates: OpenSetUp['templates']): Source | null {
  if (plan === undefined) return null;
  const ref = plan.template;
  if (ref.kind === 'empty') return { kind: 'empty' };
  if (ref.kind === 'product') return { kind: 'product', template: findTemplate(ref.id) };
  const template = templates.find(({ id }) => id === ref.id);
  return template === undefined ? null : { kind: 'programme', template };
}
