import type { LiveEvent } from '../../../domain/contract/resources/common.ts';

/**
 * Answers what the live line tells one at a time for each thing; however much of the same comes meanwhile is one more
 * turn after it. Were each to break off the one before, a page would see nothing at all while others are busy.
 */
export function inTurn(answer: (event: LiveEvent) => Promise<unknown>): (event: LiveEvent) => void {
  const next = new Map<string, LiveEvent | null>();
  const turn = async (key: string, first: LiveEvent) => {
    for (let event: LiveEvent | null = first; event !== null; event = next.get(key) ?? null) {
      next.set(key, null);
      // What fails is asked for again by its query.
      await answer(event).catch(() => {});
    }
    next.delete(key);
  };
  return (event) => {
    const key = `${event.engagementId} ${event.what}`;
    if (next.has(key)) next.set(key, event);
    else void turn(key, event);
  };
}
