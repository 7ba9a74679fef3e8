import { roundCard } from '../../bot/cards/roundCard.ts';
import { isVerb, VERBS } from '../../domain/contract/verbs.ts';
import { anEngagementName, aRoundView, ENGAGEMENT_ID, ROUND_ID } from '../builders/views.ts';
import { see } from '../helpers/cardRenderer.ts';
import { options } from './everyCard.ts';

const read = (overrides: Parameters<typeof aRoundView>[0] = {}) =>
  see(roundCard(aRoundView(overrides), options('nn')).card).text;

describe('the card in the channel', () => {
  it('says what is asked, what comes next, who is asked and who will see it', () => {
    const text = read();
    expect(text).toContain('Innsjekk · veke 48');
    expect(text).toContain('Eigarskap, leiing og roller i arbeidet med samfunnsdelen');
    expect(text).toContain('Neste i planen: Høyring av planprogram · 2. des–13. jan');
    expect(text).toContain('Spurde: ordførar, kommunedirektør, prosessleiar, rettleiarar');
    expect(text).toContain('Kven ser svara: dei spurde og rettleiarane. Andre kan be om innsyn.');
  });

  it('counts in dots and in words', () => {
    expect(read()).toContain('●●●○○  3 av 5 har svart · open til tysdag 1. desember');
  });

  it('leaves the dots out when there are too many to count at a glance', () => {
    expect(read({ asked: 30, answered: 12 })).not.toMatch(/[●○]/);
  });

  it('says so when nothing in the plan is dated', () => {
    expect(read({ nextStep: null })).toContain('Neste i planen: Ingen datoar fram i tid');
  });

  it('addresses nobody: everybody in the channel reads it', () => {
    for (const [language, you] of [
      ['nb', /\b(du|deg|din|ditt|dine)\b/i],
      ['nn', /\b(du|deg|din|ditt|dine)\b/i],
      ['en', /\byour?s?\b/i],
    ] as const) {
      expect(see(roundCard(aRoundView(), options(language)).card).text).not.toMatch(you);
    }
  });

  it('says that the try-out is made up, there and only there', () => {
    expect(read({ engagement: anEngagementName({ madeUp: true }) })).toContain('oppdikta');
    expect(read()).not.toContain('oppdikta');
  });

  it('opens the form by its verb, in old clients by the same verb in the data', () => {
    const [answer, tab] = roundCard(aRoundView(), options('nn')).card.actions ?? [];
    expect(answer).toMatchObject({
      type: 'Action.Execute',
      verb: 'round.form',
      data: { roundId: ROUND_ID },
      fallback: { type: 'Action.Submit', data: { verb: 'round.form', roundId: ROUND_ID } },
    });
    expect(tab).toMatchObject({
      type: 'Action.OpenUrl',
      url: `https://laget.example/tab/${ENGAGEMENT_ID}/rounds/${ROUND_ID}`,
    });
  });

  it('sends data that its verb accepts', () => {
    const [answer] = roundCard(aRoundView(), options('nn')).card.actions ?? [];
    if (answer?.type !== 'Action.Execute' || !isVerb(answer.verb)) throw new Error('no verb');
    expect(VERBS[answer.verb].data.safeParse(answer.data).success).toBe(true);
  });
});
