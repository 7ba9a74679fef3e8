import type { ProgrammeSeed } from '../../bot/usecases/ports/seeder.ts';
import type { Answers } from '../../domain/answer.ts';
import { ANSWER_PREFIX } from '../../domain/contract/verbs.ts';
import type { Language } from '../../domain/language.ts';
import type { PersonKey } from '../../domain/people.ts';
import { fillIn, roundIdOn } from '../../tests/helpers/fillIn.ts';
import { type TeamsClient, teamsClient } from '../../tests/helpers/teamsClient.ts';

/** One person's form for one round, open on their screen. */
export interface OpenForm {
  readonly roundId: string;
  readonly person: PersonKey;
  readonly language: Language;
  /** The body of the request that sends it in, with the choice at `place` of every question. */
  press(place: number): string;
  /** Whether these answers, as they are kept, are what that request said. */
  said(place: number, answers: Answers): boolean;
}

/** Opens a round in every engagement and everybody's form in it, all as Teams would. */
export async function openForms(
  serviceUrl: string,
  connectorUrl: string,
  token: string,
  { engagements }: ProgrammeSeed,
): Promise<OpenForm[]> {
  const forms: OpenForm[] = [];
  for (const { id, channel, holders, language } of engagements) {
    const teams = teamsClient(serviceUrl, connectorUrl, channel?.channelId ?? '', token);
    const guide = holders.find(({ role }) => role === 'guide')?.person;
    if (guide === undefined) throw new Error('An engagement without a guide opens no round.');
    const roundId = roundIdOn(await teams.press(guide, 'round.open', { engagementId: id }));
    forms.push(
      ...(await Promise.all(
        holders.map(async ({ person }): Promise<OpenForm> => {
          const form = await teams.press(person, 'round.form', { roundId });
          return {
            roundId,
            person,
            language: person.language ?? language,
            press: pressOf(teams, person, roundId, form),
            said: (place, answers) =>
              Object.entries(fillIn(form, place)).every(
                ([input, said]) => answers[input.slice(ANSWER_PREFIX.length)] === said,
              ),
          };
        }),
      )),
    );
  }
  return forms;
}

function pressOf(teams: TeamsClient, person: PersonKey, roundId: string, form: Record<string, unknown>) {
  return (place: number) => {
    const data = { roundId, ...fillIn(form, place) };
    const value = { action: { type: 'Action.Execute', verb: 'round.send', data }, trigger: 'manual' };
    return JSON.stringify(teams.activity(person, { type: 'invoke', name: 'adaptiveCard/action', value }));
  };
}
