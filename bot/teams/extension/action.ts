import { type FormData, formValue, messageValue } from '../../../domain/contract/extension.ts';
import { DomainError } from '../../../domain/errors.ts';
import { FIRST_DAY, LAST_DAY, TITLE_LIMIT } from '../../../domain/limits.ts';
import { isMessageLink, lineOfMessage, messageLink } from '../../../domain/teamsMessage.ts';
import { translator } from '../../../domain/texts/translate.ts';
import {
  type ActionDraft,
  type ActionFault,
  actionForm,
  actionMadeCard,
  chooseEngagementForm,
  whoChoices,
} from '../../cards/actionForm.ts';
import type { RenderedCard } from '../../cards/card.ts';
import { makeAction, openActionForm, whereToMakeAction } from '../../usecases/makeAction.ts';
import { noted } from '../../usecases/noted.ts';
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
  const form = await openActionForm(context, person, engagementId);
  const language = await asking.language();
  const again = (fault: ActionFault) => framed(asking, actionForm(form, draft, { language }, fault));
  const responsible = draft.who === '' ? null : whoChoices(form.people).get(draft.who);
  const fault = faultOf(draft);
  if (fault !== null) return again(fault);
  if (responsible === undefined) return again('who');
  const title = translator(form.engagement.language)('extension.action.linkTitle');
  const action = {
    id: draft.actionId,
    title: draft.title.trim(),
    responsible,
    due: draft.due === '' ? null : draft.due,
    link: draft.link === '' ? null : { title, url: draft.link },
  };
  const deed = { by: person, engagementId, via: 'extension makeAction', about: draft.actionId, from: null };
  try {
    const made = await noted(context, deed, (within) => makeAction(within, person, engagementId, action));
    return framed(asking, actionMadeCard({ engagement: form.engagement, title: made }, { language, links }));
  } catch (error) {
    if (error instanceof DomainError && error.code === 'changedMeanwhile') return again('changed');
    throw error;
  }
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
