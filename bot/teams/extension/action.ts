import { type FormData, formValue, messageValue } from '../../../domain/contract/extension.ts';
import { DomainError } from '../../../domain/errors.ts';
import { FIRST_DAY, LAST_DAY, TITLE_LIMIT } from '../../../domain/limits.ts';
import type { PlanPerson } from '../../../domain/planHistory.ts';
import { isMessageLink, lineOfMessage, messageLink } from '../../../domain/teamsMessage.ts';
import { translator } from '../../../domain/texts/translate.ts';
import type { EngagementName } from '../../../domain/views.ts';
import {
  type ActionDraft,
  type ActionFault,
  actionForm,
  actionMadeCard,
  chooseEngagementForm,
  whoChoices,
} from '../../cards/actionForm.ts';
import type { RenderedCard } from '../../cards/card.ts';
import { type AuditedAction, withAudit } from '../../usecases/act/withAudit.ts';
import { makeAction, type NewAction, openActionForm, whereToMakeAction } from '../../usecases/makeAction.ts';
import type { Asking } from './asking.ts';
import { dialog, type Reply } from './replies.ts';

/** «Gjør til tiltak» was pressed on a message. @throws ZodError for what is no message; what the use cases throw */
export async function openAction(asking: Asking, raw: unknown): Promise<Reply> {
  const { messagePayload } = messageValue.parse(raw);
  const { content = null, contentType = null } = messagePayload?.body ?? {};
  const { conversationId } = asking.place;
  const draft = {
    actionId: asking.context.newId(),
    title: lineOfMessage(content ?? '', contentType !== 'text', TITLE_LIMIT),
    who: '',
    due: '',
    link: messageLink(messagePayload?.linkToMessage ?? null, conversationId, messagePayload?.id ?? null) ?? '',
  };
  const engagements = await whereToMakeAction(asking.context, asking.person, asking.place);
  const [only] = engagements;
  const language = await asking.language();
  if (only !== undefined && engagements.length === 1) return formFor(asking, only.id, draft);
  return framed(asking, chooseEngagementForm(engagements, draft, { language }));
}

/** One of the dialog's forms was sent. @throws ZodError for what is none of ours; what the use cases throw */
export async function submitAction(asking: Asking, raw: unknown): Promise<Reply> {
  const { data } = formValue.parse(raw);
  const draft = draftIn(data);
  const engagementId = data.engagementId ?? null;
  if (engagementId === null) {
    const engagements = await whereToMakeAction(asking.context, asking.person, asking.place);
    return framed(asking, chooseEngagementForm(engagements, draft, { language: await asking.language() }, 'choose'));
  }
  return data.step === 'choose' ? formFor(asking, engagementId, draft) : make(asking, engagementId, draft);
}

function draftIn({ actionId, title, who, due, link }: FormData): ActionDraft {
  const carried = { actionId, title: title ?? '', who: who ?? '', due: due ?? '' };
  return { ...carried, link: link && isMessageLink(link) ? link : '' };
}

async function formFor(asking: Asking, engagementId: string, draft: ActionDraft): Promise<Reply> {
  const form = await openActionForm(asking.context, asking.person, engagementId);
  const language = await asking.language();
  return framed(asking, actionForm(form, { ...draft, due: draft.due || form.due }, { language }));
}

async function make(asking: Asking, engagementId: string, draft: ActionDraft): Promise<Reply> {
  const { context, links, person } = asking;
  const via = 'extension makeAction';
  const action: AuditedAction = { by: person, engagementId, via, about: draft.actionId, from: null };
  try {
    const made = await withAudit(context, action, async (within) => {
      const { engagement, people } = await openActionForm(within, person, engagementId);
      const title = await makeAction(within, person, engagementId, actionIn(draft, engagement, people));
      return { engagement, title };
    });
    return framed(asking, actionMadeCard(made, { language: await asking.language(), links }));
  } catch (error) {
    const fault = error instanceof DraftRefused ? error.fault : null;
    const isChanged = error instanceof DomainError && error.code === 'changedMeanwhile';
    if (fault === null && !isChanged) throw error;
    const form = await openActionForm(context, person, engagementId);
    return framed(asking, actionForm(form, draft, { language: await asking.language() }, fault ?? 'changed'));
  }
}

/** The form is to be shown again, with what is wrong in it. */
class DraftRefused extends DomainError {
  readonly fault: ActionFault;

  constructor(fault: ActionFault) {
    super('invalidInput', fault);
    this.fault = fault;
  }
}

/** @throws DraftRefused */
function actionIn(draft: ActionDraft, { language }: EngagementName, people: readonly PlanPerson[]): NewAction {
  const fault = faultOf(draft);
  if (fault !== null) throw new DraftRefused(fault);
  const responsible = draft.who === '' ? null : whoChoices(people).get(draft.who);
  if (responsible === undefined) throw new DraftRefused('who');
  return {
    id: draft.actionId,
    title: draft.title.trim(),
    responsible,
    due: draft.due === '' ? null : draft.due,
    link: draft.link === '' ? null : { title: translator(language)('extension.action.linkTitle'), url: draft.link },
  };
}

function faultOf({ title, due }: ActionDraft): ActionFault | null {
  if (title.trim() === '') return 'title';
  if (title.trim().length > TITLE_LIMIT) return 'titleLong';
  return due === '' || isPlanDay(due) ? null : 'due';
}

function isPlanDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < FIRST_DAY || text > LAST_DAY) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

async function framed({ language }: Asking, card: RenderedCard): Promise<Reply> {
  return dialog(translator(await language())('product.name'), card);
}
