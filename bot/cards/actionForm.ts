import { TITLE_LIMIT } from '../../domain/limits.ts';
import { ROLES } from '../../domain/people.ts';
import type { PlanPerson } from '../../domain/planHistory.ts';
import type { Responsible } from '../../domain/responsible.ts';
import { sayResponsible } from '../../domain/texts/sayResponsible.ts';
import { translator } from '../../domain/texts/translate.ts';
import type { EngagementName } from '../../domain/views.ts';
import { openTab, submitDialog } from './actions.ts';
import type { RenderedCard } from './card.ts';
import { aside, heading, madeUpNotice, render, rich, run, warning, whose } from './elements.ts';
import type { CardOptions } from './links.ts';
import { LONGEST, plainLine, plainText, plainTitle } from './plainText.ts';

/** What the forms of a new action carry along and show, whichever step they are at. */
export interface ActionDraft {
  readonly actionId: string;
  readonly title: string;
  /** One of {@link whoChoices}. */
  readonly who: string;
  /** As it was typed: empty, or a day. */
  readonly due: string;
  /** Where the message is; empty where nobody knows. */
  readonly link: string;
}

export type ActionFault = 'choose' | 'title' | 'titleLong' | 'due' | 'who' | 'changed';

const NOBODY = 'nobody';

/** Who can be given the action: nobody, a role, or somebody by name; each by the value that the form sends. */
export function whoChoices(people: readonly PlanPerson[]): ReadonlyMap<string, Responsible | null> {
  return new Map<string, Responsible | null>([
    [NOBODY, null],
    ...ROLES.map((role) => [`role ${role}`, { kind: 'role', role }] as const),
    ...people.map(
      ({ person }) => [`person ${person.tenantId} ${person.objectId}`, { kind: 'person', person }] as const,
    ),
  ]);
}

const carriedOn = ({ actionId, title, who, due, link }: ActionDraft) => ({ actionId, title, who, due, link });

/** First step where there is a choice: which municipality it is for. */
export function chooseEngagementForm(
  engagements: readonly EngagementName[],
  draft: ActionDraft,
  { language }: Pick<CardOptions, 'language'>,
  fault: ActionFault | null = null,
): RenderedCard {
  const t = translator(language);
  const title = t('extension.action.title');
  const choices = engagements.map(({ id, shortName, programmeName }) => ({
    title: plainTitle(`${shortName} · ${programmeName}`),
    value: id,
  }));
  const body = [
    heading(title),
    ...(fault === null ? [] : [warning(t(`extension.action.fault.${fault}`))]),
    {
      type: 'Input.ChoiceSet',
      id: 'engagementId',
      label: t('extension.action.choose'),
      style: 'compact',
      wrap: true,
      isRequired: true,
      errorMessage: t('extension.action.fault.choose'),
      choices,
    } as const,
  ];
  return render(t, title, body, [submitDialog(t('extension.action.next'), { ...carriedOn(draft), step: 'choose' })]);
}

/** The action itself, with what was typed and what is wrong with it. */
export function actionForm(
  { engagement, people }: { readonly engagement: EngagementName; readonly people: readonly PlanPerson[] },
  draft: ActionDraft,
  { language }: Pick<CardOptions, 'language'>,
  fault: ActionFault | null = null,
): RenderedCard {
  const t = translator(language);
  const title = t('extension.action.title');
  const most = TITLE_LIMIT;
  const choices = [...whoChoices(people)].map(([value, responsible]) => ({
    title: responsible === null ? t('extension.action.nobody') : plainTitle(sayResponsible(t, responsible, people)),
    value,
  }));
  const body = [
    heading(title),
    whose(engagement),
    rich([run(t('extension.action.into', { name: plainLine(engagement.shortName) }))]),
    ...(fault === null ? [] : [warning(t(`extension.action.fault.${fault}`, { most }))]),
    {
      type: 'Input.Text',
      id: 'title',
      label: t('extension.action.what'),
      isMultiline: true,
      maxLength: most,
      isRequired: true,
      errorMessage: t('extension.action.fault.title'),
      value: plainText(draft.title, LONGEST.entered),
    } as const,
    {
      type: 'Input.ChoiceSet',
      id: 'who',
      label: t('extension.action.who'),
      style: 'compact',
      wrap: true,
      choices,
      value: choices.some(({ value }) => value === draft.who) ? draft.who : NOBODY,
    } as const,
    { type: 'Input.Date', id: 'due', label: t('extension.action.due'), value: draft.due } as const,
    aside(t(draft.link === '' ? 'extension.action.noSource' : 'extension.action.source')),
    ...madeUpNotice(t, engagement),
  ];
  const { actionId, link } = draft;
  return render(t, title, body, [
    submitDialog(t('extension.action.save'), { actionId, link, engagementId: engagement.id, step: 'make' }),
  ]);
}

export interface MadeAction {
  readonly engagement: EngagementName;
  readonly title: string;
}

/** That it is in the plan, and the way there. */
export function actionMadeCard({ engagement, title }: MadeAction, { language, links }: CardOptions): RenderedCard {
  const t = translator(language);
  const done = t('extension.action.done');
  const body = [
    heading(done),
    whose(engagement),
    rich([run(plainLine(title, LONGEST.title), { weight: 'Bolder' })], 'Medium'),
    ...madeUpNotice(t, engagement),
  ];
  return render(t, done, body, [openTab(t, links.engagement(engagement.id))]);
}
