import { personaList } from '../../../domain/contract/resources/people.ts';
import { portfolioPage } from '../../../domain/contract/resources/portfolio.ts';
import { tokenOfPersona } from '../../../domain/tryOutToken.ts';

/** As much of the try-out as there is to choose among. */
export interface TryOut {
  readonly people: readonly { readonly id: string; readonly name: string; readonly words: string }[];
  /** Those of the person's own. */
  engagementsOf(personId: string): Promise<readonly { readonly id: string; readonly name: string }[]>;
  /** The channel that an engagement is linked to; one made up for those that are linked to none. */
  channelOf(engagementId: string): string;
}

/** In the place of an engagement: a channel that is linked to none. */
export const UNLINKED = 'unlinked';

const read = async (path: string, token?: string): Promise<unknown> => {
  const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(path, { headers });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** @throws Error when the service does not answer, or is no try-out */
export async function loadTryOut(): Promise<TryOut> {
  const [{ personas }, { channels, unlinked }] = await Promise.all([
    read('/api/v1/demo/personas').then((found) => personaList.parse(found)),
    read('/api/v1/demo/channels') as Promise<{
      channels: Readonly<Record<string, string>>;
      unlinked: string;
    }>,
  ]);
  return {
    people: personas.map(({ id, name, shortName }) => ({
      id,
      name,
      words: shortName === null ? name : `${name}, ${shortName}`,
    })),
    async engagementsOf(personId) {
      const { rows } = portfolioPage.parse(await read('/api/v1/portfolio', tokenOfPersona(personId)));
      return rows.map(({ id, shortName }) => ({ id, name: shortName }));
    },
    channelOf: (engagementId) =>
      (engagementId === UNLINKED ? unlinked : null) ?? channels[engagementId] ?? `19:${engagementId}@thread.tacv2`,
  };
}
