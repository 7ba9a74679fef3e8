import { actionForm, actionMadeCard, chooseEngagementForm } from '../../bot/cards/actionForm.ts';
import { actionReminderCard } from '../../bot/cards/actionReminderCard.ts';
import { answerInTabCard } from '../../bot/cards/answerInTabCard.ts';
import type { RenderedCard } from '../../bot/cards/card.ts';
import { chatLinkedCard } from '../../bot/cards/chatLinkedCard.ts';
import { closedCard } from '../../bot/cards/closedCard.ts';
import { closedDoorCard } from '../../bot/cards/closedDoorCard.ts';
import { confirmCloseCard } from '../../bot/cards/confirmCloseCard.ts';
import { deletionCard, deletionDoneCard, engagementEndCard } from '../../bot/cards/deletionCard.ts';
import { endedCard } from '../../bot/cards/endedCard.ts';
import { forbiddenCard } from '../../bot/cards/forbiddenCard.ts';
import { formCard } from '../../bot/cards/formCard.ts';
import { goneCard } from '../../bot/cards/goneCard.ts';
import { guidanceEndedCard } from '../../bot/cards/guidanceEndedCard.ts';
import { helpCard } from '../../bot/cards/helpCard.ts';
import { leadChangeCard } from '../../bot/cards/leadChangeCard.ts';
import type { CardOptions, Links } from '../../bot/cards/links.ts';
import { malformedCard } from '../../bot/cards/malformedCard.ts';
import { notAskedCard } from '../../bot/cards/notAskedCard.ts';
import { notLinkedCard } from '../../bot/cards/notLinkedCard.ts';
import { nudgeCard, threadNudgeCard } from '../../bot/cards/nudgeCard.ts';
import { markedCard, planCard } from '../../bot/cards/planCard.ts';
import { receiptCard } from '../../bot/cards/receiptCard.ts';
import { resultCard } from '../../bot/cards/resultCard.ts';
import { roundCard } from '../../bot/cards/roundCard.ts';
import { sessionCard } from '../../bot/cards/sessionCard.ts';
import { sessionSummaryCard } from '../../bot/cards/sessionSummaryCard.ts';
import { shownCard } from '../../bot/cards/shownCard.ts';
import { unavailableCard } from '../../bot/cards/unavailableCard.ts';
import { unknownCommandCard } from '../../bot/cards/unknownCommandCard.ts';
import { welcomeCard } from '../../bot/cards/welcomeCard.ts';
import { yourRoundsCard } from '../../bot/cards/yourRoundsCard.ts';
import type { Language } from '../../domain/language.ts';
import * as a from '../builders/views.ts';

export const LINKS: Links = {
  engagement: (engagementId) => `https://laget.example/tab/${engagementId}`,
  round: (engagementId, roundId) => `https://laget.example/tab/${engagementId}/rounds/${roundId}`,
  meeting: (engagementId) => `https://laget.example/tab/${engagementId}/panel`,
  step: (engagementId, stepId) => `https://laget.example/tab/engagements/${engagementId}/steps/${stepId}`,
  archive: (engagementId) => `https://laget.example/tab/engagements/${engagementId}/archive`,
  home: () => 'https://laget.example/tab',
  setUp: (channelId) => `https://laget.example/tab/set-up/${channelId}`,
  pageOf: () => null,
};

export const options = (language: Language): CardOptions => ({ language, links: LINKS });

/** What people can have written into the things a card shows. */
export interface Written {
  readonly name: string;
  readonly title: string;
  readonly note: string;
}

export const SHORT: Written = { name: 'Fjord', title: 'Høyring av planprogram', note: 'Høyringa er i gang.' };

/** The longest of each: names of 120 characters, titles of 300, notes of 500; four bytes a character in places. */
export const LONGEST: Written = {
  name: 'Guovdageaidnu – '.repeat(8).slice(0, 120),
  title: 'Strategisk næringsplan for indre strøk '.repeat(8).slice(0, 300),
  note: '👩‍🌾ÆØÅ '.repeat(200).match(/^.{500}/u)?.[0] ?? '',
};

const DRAFT = { actionId: a.ROUND_ID, who: '', due: '2026-12-01', link: '' };

/** What people put into conversations, and the dialog that makes an action of a message. */
function shownCards(language: Language, { name, title }: Written): Record<string, RenderedCard> {
  const o = options(language);
  const engagement = a.anEngagementName({ shortName: name, name, programmeName: name, madeUp: true });
  const at = '2026-11-25T09:00:00.000Z';
  const people = [{ person: { tenantId: 't', objectId: 'o' }, name }];
  const view = { engagement, id: a.ROUND_ID, kind: 'milestone', title, on: '2027-01-13', status: 'planned' } as const;
  const plan = a.aPlanCardView({ engagement, desiredOutcome: title, phase: title, steps: [] });
  const round = a.aRoundView({ engagement });
  const closed = a.aClosedRoundView({ engagement });
  const draft = { ...DRAFT, title };
  return {
    'plan shown': shownCard({ kind: 'planStatus', view: plan, own: false, at }, o),
    'milestone shown': shownCard({ kind: 'milestone', view, own: false, at }, o),
    'decision shown': shownCard({ kind: 'milestone', view: { ...view, kind: 'decision' }, own: true, at }, o),
    'round shown': shownCard({ kind: 'round', view: round, own: false, at }, o),
    'round shown in its channel': shownCard({ kind: 'round', view: round, own: true, at }, o),
    'closed round shown': shownCard({ kind: 'round', view: closed, own: true, at }, o),
    'closed door': closedDoorCard(o),
    'choose where an action goes': chooseEngagementForm([engagement], draft, o, 'choose'),
    'form for an action': actionForm({ engagement, people }, draft, o),
    'form for an action with a fault': actionForm({ engagement, people }, draft, o, 'titleLong'),
    'action made': actionMadeCard({ engagement, title }, o),
  };
}

/** The end of an engagement and its deletion, and who leads the programme. */
function endingCards(language: Language, { name, title }: Written): Record<string, RenderedCard> {
  const o = options(language);
  const engagement = a.anEngagementName({ shortName: name, name, programmeName: name, madeUp: true });
  const deletion = a.aDeletionView({ reference: title, proposed: { by: name, role: 'guide', at: a.AT } });
  const confirmed = { ...deletion, confirmed: { by: name, role: 'mayor', at: a.AT }, dueAt: a.AT } as const;
  const waitsFor = [{ kind: 'unmarked', bodies: ['municipality', 'countyCouncil'] }] as const;
  const done = { kind: 'deletionDone', language, shortName: name, reference: title, on: '2026-12-01' } as const;
  const lead = { programmeId: a.ROUND_ID, programmeName: name, by: name };
  return {
    'last day set': engagementEndCard({ engagement, endedOn: '2026-12-01', hasEnded: false, by: name }, o),
    'last day that has passed': engagementEndCard({ engagement, endedOn: '2026-11-29', hasEnded: true, by: name }, o),
    'last day taken back': engagementEndCard({ engagement, endedOn: null, hasEnded: false, by: null }, o),
    'deletion proposed': deletionCard({ engagement, deletion, waitsFor: [] }, o),
    'deletion proposed by one who has left': deletionCard(
      { engagement, deletion: { ...deletion, lapsed: true }, waitsFor: [] },
      o,
    ),
    'deletion confirmed': deletionCard({ engagement, deletion: confirmed, waitsFor: [] }, o),
    'deletion that waits': deletionCard({ engagement, deletion: confirmed, waitsFor }, o),
    'deletion stopped': deletionCard(
      { engagement, deletion: { ...confirmed, stopped: { by: name, at: a.AT } }, waitsFor: [] },
      o,
    ),
    'deletion done': deletionDoneCard({ ...done, decidedBy: 'municipality' }, o),
    'deletion done by the rule': deletionDoneCard({ ...done, decidedBy: 'retention' }, o),
    'made a lead': leadChangeCard({ ...lead, kind: 'added' }, o),
    'no longer a lead': leadChangeCard({ ...lead, kind: 'removed' }, o),
  };
}

/** Every card with what people wrote put in wherever it can stand. */
export function everyCard(language: Language, { name, title, note }: Written): Record<string, RenderedCard> {
  const o = options(language);
  const engagement = a.anEngagementName({ shortName: name, name, programmeName: name, madeUp: true });
  const nextStep = { title, from: '2026-12-02', to: '2027-01-13' };
  const round = a.aRoundView({ engagement, nextStep });
  const closed = a.aClosedRoundView({ engagement, nextStep });
  const waiting = a.anEndedRoundView({ engagement, nextStep });
  const form = a.aFormView({ round, acts: ['answerRound', 'closeRound'] });
  const receipt = a.aReceiptView({ round, acts: ['answerRound', 'closeRound'] });
  const noted = { ...receipt.answers, note };
  const steps = a.aPlanCardView().steps.map((step) => ({ ...step, title }));
  const plan = a.aPlanCardView({ engagement, desiredOutcome: title, phase: title, nextStep, steps });
  const promised = { kind: 'action', title, who: { name }, due: '2026-12-04', overdue: true } as const;
  const open = { shown: Array.from({ length: 5 }, () => promised), more: 4 };
  const ended = { engagement, startedAt: '2026-11-24T09:02:00.000Z', endedAt: '2026-11-24T09:47:00.000Z' };
  const many = Array.from({ length: 14 }, () => ({ round, mayAnswer: true }));
  return {
    round: roundCard(round, o),
    form: formCard(form, o),
    'form filled in': formCard({ ...form, answers: noted }, o),
    'form with something missing': formCard(form, o, 'missing', { note }),
    'form that could not be read': formCard(form, o, 'invalid', { ...noted, own2: title }),
    'form with a draft': formCard({ ...form, draft: { answers: { note }, changedAt: round.openedAt } }, o),
    nudge: nudgeCard({ view: round, answered: false }, o),
    'nudge to one who has answered since': nudgeCard({ view: round, answered: true }, o),
    'nudge after the close': nudgeCard({ view: closed, answered: false }, o),
    'nudge in the thread': threadNudgeCard(round, o),
    receipt: receiptCard({ ...receipt, answers: noted }, o),
    'receipt after the close': receiptCard({ ...receipt, answers: noted, round: closed }, o),
    'confirm close': confirmCloseCard(round, o),
    result: resultCard(a.aResultView({ round: closed }), o),
    ended: endedCard(waiting, o),
    'ended, of one question': endedCard({ ...waiting, about: 'effort' }, o),
    'closed, with the result to come': closedCard(waiting, o),
    'not asked': notAskedCard(round, o),
    closed: closedCard(closed, o),
    gone: goneCard(o),
    forbidden: forbiddenCard(o),
    malformed: malformedCard(o),
    unavailable: unavailableCard({ roundId: null, entered: {} }, o),
    'unavailable with answers': unavailableCard({ roundId: a.ROUND_ID, entered: noted }, o),
    'answer in tab': answerInTabCard(round, o),
    ...shownCards(language, { name, title, note }),
    ...endingCards(language, { name, title, note }),
    plan: planCard(plan, o),
    'plan with a step marked': markedCard({ outcome: 'saved', title, status: 'done', plan }, o),
    'plan with a step that was marked before': markedCard({ outcome: 'already', title, status: 'done', plan }, o),
    'plan with a step that others changed': markedCard({ outcome: 'conflict', title, status: 'postponed', plan }, o),
    'plan with a step that is gone': markedCard({ outcome: 'gone', title: '', status: 'done', plan }, o),
    'empty plan': planCard(
      a.aPlanCardView({ desiredOutcome: '', phase: null, nextStep: null, hasPlan: false, steps: [] }),
      o,
    ),
    'round with one question': roundCard({ ...round, about: 'effort' }, o),
    'result of one question': resultCard(a.aResultView({ round: { ...closed, about: 'effort' } }), o),
    session: sessionCard({ engagement, phase: title, nextStep, steps, open, inTeams: true }, o),
    'session by hand with nothing on the agenda': sessionCard(
      { engagement, phase: null, nextStep: null, steps: [], open: { shown: [], more: 0 }, inTeams: false },
      o,
    ),
    'session summary': sessionSummaryCard({ ...ended, decided: open, actions: open, notes: 3, asksEffort: true }, o),
    'session summary of nothing': sessionSummaryCard(
      { ...ended, decided: { shown: [], more: 0 }, actions: { shown: [], more: 0 }, notes: 0, asksEffort: false },
      o,
    ),
    'reminder of an action': actionReminderCard({ view: { engagement, promised, settled: false }, personal: true }, o),
    'reminder in the channel': actionReminderCard(
      { view: { engagement, promised, settled: false }, personal: false },
      o,
    ),
    'reminder of a decision that nobody sees to': actionReminderCard(
      {
        view: { engagement, promised: { ...promised, kind: 'resolution', who: null }, settled: false },
        personal: false,
      },
      o,
    ),
    'reminder of what is done': actionReminderCard(
      { view: { engagement, promised, settled: true }, personal: true },
      o,
    ),
    'chat that is linked': chatLinkedCard({ outcome: 'linked', engagement }, o),
    'chat that could be of several': chatLinkedCard({ outcome: 'which', engagement: null }, o),
    'chat of another municipality': chatLinkedCard({ outcome: 'taken', engagement: null }, o),
    welcome: welcomeCard({ addedBy: name, engagement, personal: false, channelId: null }, o),
    'welcome to one person': welcomeCard({ addedBy: null, engagement: null, personal: true, channelId: null }, o),
    help: helpCard({ greeting: false }, o),
    greeting: helpCard({ greeting: true }, o),
    'unknown command': unknownCommandCard(o),
    'not linked': notLinkedCard('19:ny', o),
    'not linked, in a chat': notLinkedCard(null, o),
    'guidance that has ended': guidanceEndedCard(o),
    'your rounds': yourRoundsCard(
      { rounds: many, startable: many.map((each) => each.round.engagement), hasRole: true },
      o,
    ),
    'no rounds': yourRoundsCard({ rounds: [], startable: [], hasRole: false }, o),
  };
}
