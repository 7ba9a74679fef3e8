import { fileURLToPath } from 'node:url';
import type { PersonKey } from '../../domain/people.ts';
import { personaOfAuthorization } from '../../domain/tryOutToken.ts';
import { FJORD_CHANNEL_ID, UNLINKED } from './cast.ts';
import { engagementId } from './engagementId.ts';
import { personaSignIn, personas } from './personas.ts';

type Headers = Readonly<Record<string, string | string[] | undefined>>;

/** Fjord's number. */
const FJORD = '1578';

/**
 * Everything of the try-out that can be reached from outside, in one place, so that leaving it out is leaving out one
 * import: its sign-in that checks nobody, its list of people, and the page that stands in for Teams.
 */
export const TRY_OUT_DOOR = {
  signIn: async (headers: Headers): Promise<PersonKey | null> =>
    personaSignIn(
      headers['x-demo-persona']?.toString() ?? personaOfAuthorization(headers['authorization']?.toString()),
    ),

  /** Path → what it answers with. */
  extras: {
    '/api/v1/demo/personas': () => ({ personas: personas() }),
    '/api/v1/demo/channels': () => ({
      channels: { [engagementId({ number: FJORD })]: FJORD_CHANNEL_ID },
      unlinked: UNLINKED.id,
    }),
  },

  /** The built stand-in for Teams. */
  hostFolder: fileURLToPath(new URL('../../tab/host/dist', import.meta.url)),
};
