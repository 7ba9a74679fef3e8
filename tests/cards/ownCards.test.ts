import type { Action } from '../../bot/cards/card.ts';
import { confirmCloseCard } from '../../bot/cards/confirmCloseCard.ts';
import { markedCard, planCard } from '../../bot/cards/planCard.ts';
import { receiptCard } from '../../bot/cards/receiptCard.ts';
import { unavailableCard } from '../../bot/cards/unavailableCard.ts';
import { welcomeCard } from '../../bot/cards/welcomeCard.ts';
import { yourRoundsCard } from '../../bot/cards/yourRoundsCard.ts';
import { answersIn, isVerb, VERBS } from '../../domain/contract/verbs.ts';
import { LANGUAGES } from '../../domain/language.ts';
import * as a from '../builders/views.ts';
import { see } from '../helpers/cardRenderer.ts';
import { everyCard, options, SHORT } from './everyCard.ts';

const nn = options('nn');

const verbs = (actions: readonly Action[] = []) =>
  actions.map((action) => (action.type === 'Action.Execute' ? action.verb : 'tab'));

describe('the receipt', () => {
  it('repeats what was recorded in words, the note as it was written, and when', () => {
    const { text } = see(receiptCard(a.aReceiptView({ acts: ['answerRound', 'closeRound'] }), nn).card);
    expect(text).toContain('Stemmer godt');
    expect(text).toContain('Kommunen mest');
    expect(text).toContain('Planprogrammet er ute på høyring.');
    expect(text).toContain('Sendt inn onsdag 25. november kl. 22.04.');
  });

  it('says when it was changed', () => {
    const receipt = a.aReceiptView({ changedAt: '2026-11-26T07:00:00.000Z' });
    expect(see(receiptCard(receipt, nn).card).text).toContain('Endra torsdag 26. november kl. 08.00.');
  });

  it('can be changed while the round is open, and no longer', () => {
    expect(verbs(receiptCard(a.aReceiptView({ acts: ['answerRound', 'closeRound'] }), nn).card.actions)).toEqual([
      'round.form',
      'tab',
      'round.askClose',
    ]);
    const late = a.aReceiptView({ acts: ['answerRound', 'closeRound'], round: a.aClosedRoundView() });
    expect(verbs(receiptCard(late, nn).card.actions)).toEqual(['tab']);
  });
});

describe('the other cards of one person', () => {
  it('asks once more before a round is closed, and leads back', () => {
    expect(verbs(confirmCloseCard(a.aRoundView(), nn).card.actions)).toEqual(['round.close', 'round.form']);
  });

  it('carries the answers over a failure, so that the next press sends them again', () => {
    const entered = { own2: '4', note: 'Eit langt\nnotat' };
    const [again] = unavailableCard({ roundId: a.ROUND_ID, entered }, nn).card.actions ?? [];
    expect(again).toMatchObject({ verb: 'round.send', data: { roundId: a.ROUND_ID } });
    expect(again?.type === 'Action.Execute' && answersIn(again.data)).toEqual(entered);
  });

  it('offers another try after a failure where nothing was being sent', () => {
    expect(verbs(unavailableCard({ roundId: a.ROUND_ID, entered: {} }, nn).card.actions)).toEqual([
      'round.form',
      'tab',
    ]);
    expect(verbs(unavailableCard({ roundId: null, entered: {} }, nn).card.actions)).toEqual(['tab']);
  });

  it('gives each open round its own button, and each engagement where one may be started', () => {
    const rounds = [
      { round: a.aRoundView(), mayAnswer: true },
      { round: a.aRoundView(), mayAnswer: false },
    ];
    const { body } = yourRoundsCard({ rounds, startable: [a.anEngagementName()], hasRole: true }, nn).card;
    expect(body.flatMap((each) => (each.type === 'ActionSet' ? verbs(each.actions) : []))).toEqual([
      'round.form',
      'tab',
      'round.open',
    ]);
  });

  it('tells somebody without a role whom to ask', () => {
    expect(see(yourRoundsCard({ rounds: [], startable: [], hasRole: false }, nn).card).text).toContain(
      'Be rettleiaren',
    );
  });
});

describe('the cards that tell', () => {
  it('say who added the app, when Teams says it, and what comes next', () => {
    const engagement = a.anEngagementName();
    expect(see(welcomeCard({ addedBy: 'Ola', engagement, personal: false, channelId: null }, nn).card).text).toContain(
      'Ola la meg til.',
    );
    expect(
      see(welcomeCard({ addedBy: null, engagement: null, personal: false, channelId: '19:ny@thread.tacv2' }, nn).card)
        .text,
    ).toContain('knyter kanalen til kommunen');
  });

  it('show the plan as phase and next, or that it is empty', () => {
    expect(see(planCard(a.aPlanCardView(), nn).card).text).toContain('No: Planprogram');
    expect(see(planCard(a.aPlanCardView({ hasPlan: false }), nn).card).text).toContain('Planen er tom');
  });

  it('offer each step under way to be marked as what it is not, with what the reader saw it was', () => {
    const buttons = planCard(a.aPlanCardView(), nn).card.body.flatMap((each) =>
      each.type === 'ActionSet' ? each.actions.map((action) => action.title) : [],
    );
    expect(buttons).toEqual(['I gang: Høyring av planprogram', 'Ferdig: Høyring av planprogram', 'Ferdig: Folkemøte']);
    expect(planCard(a.aPlanCardView({ steps: [] }), nn).card.body.some(({ type }) => type === 'ActionSet')).toBe(false);
  });

  it('say what became of a step that was marked, also where nothing did', () => {
    const plan = a.aPlanCardView();
    const says = (outcome: 'saved' | 'conflict') =>
      see(markedCard({ outcome, title: 'Folkemøte', status: 'done', plan }, nn).card).text;
    expect(says('saved')).toContain('«Folkemøte» er sett til ferdig.');
    expect(says('conflict')).toContain('«Folkemøte» er ikkje endra. Nokon andre har sett steget til ferdig');
  });
});

it('every button sends a verb that exists, with data its verb accepts, and says the same in the fallback', () => {
  for (const language of LANGUAGES) {
    for (const { card } of Object.values(everyCard(language, SHORT))) {
      const sets = card.body.flatMap((each) => (each.type === 'ActionSet' ? each.actions : []));
      for (const action of [...sets, ...(card.actions ?? [])]) {
        if (action.type !== 'Action.Execute') continue;
        expect(isVerb(action.verb) && VERBS[action.verb].data.safeParse(action.data).success).toBe(true);
        expect(action.fallback.data).toEqual({ ...action.data, verb: action.verb });
      }
    }
  }
});
