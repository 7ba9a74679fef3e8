import type { LiveEvent } from '../../../domain/contract/resources/common.ts';

/** What each piece of fetched data is called in the cache. */
export const keys = {
  me: ['me'] as const,
  engagements: ['engagements'] as const,
  engagement: (id: string) => ['engagement', id] as const,
  plan: (id: string) => ['plan', id] as const,
  rounds: (id: string) => ['rounds', id] as const,
  result: (id: string, roundId: string) => ['result', id, roundId] as const,
  responses: (id: string, roundId: string) => ['responses', id, roundId] as const,
  deliveries: (id: string, roundId: string) => ['deliveries', id, roundId] as const,
  /** One's own form: no event ever touches it, so that nothing is changed under the hands of who is writing. */
  form: (id: string, roundId: string) => ['form', id, roundId] as const,
};

/** The keys (whole, or the beginning of several) whose data an event has made old. */
export function touchedBy({ engagementId: id, what }: LiveEvent): readonly (readonly string[])[] {
  switch (what) {
    case 'delivery':
      return [['deliveries', id]];
    case 'plan':
      return [keys.plan(id), keys.engagement(id), keys.engagements, keys.rounds(id)];
    case 'round':
      return [
        keys.engagement(id),
        keys.engagements,
        keys.rounds(id),
        ['result', id],
        ['responses', id],
        ['deliveries', id],
      ];
  }
}
