import { samePerson } from '../../domain/people.ts';
import type { Response } from '../../domain/round.ts';
import type { Stores } from './ports/context.ts';

/** A round's responses, each with the name that its author had when the round opened. */
export async function namedResponses(
  stores: Stores,
  roundId: string,
  responses: readonly Response[],
): Promise<(Response & { readonly name: string })[]> {
  const names = await stores.rounds.namesAtOpening(roundId);
  return responses.map((response) => ({
    ...response,
    name: names.find(({ person }) => samePerson(person, response.person))?.name ?? '',
  }));
}
