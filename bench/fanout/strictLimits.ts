import { CONVERSATION_LIMITS, type Limit, TENANT_LIMITS } from '../../domain/pace.ts';

/** A request that Teams would not have wanted, in words. */
export type Violation = string;

/** Counts requests as Teams documents it: by sliding windows, from when they arrive. Instants in milliseconds, rising. */
export class StrictLimits {
  readonly #arrivals = new Map<string, number[]>();
  readonly #held = new Map<string, number>();

  /** @returns what the request breaks */
  arrive(at: number, tenantId: string, conversationId: string): Violation[] {
    const held = this.#held.get(conversationId) ?? 0;
    return [
      ...(at < held ? [`${Math.round(held - at)} ms before the end of a Retry-After`] : []),
      ...this.#count(at, `tenant ${tenantId}`, TENANT_LIMITS),
      ...this.#count(at, `conversation ${conversationId}`, CONVERSATION_LIMITS),
    ];
  }

  /** No request to the conversation is wanted until then. */
  hold(conversationId: string, until: number): void {
    this.#held.set(conversationId, until);
  }

  #count(at: number, of: string, limits: readonly Limit[]): Violation[] {
    const arrivals = this.#arrivals.get(of) ?? [];
    arrivals.push(at);
    this.#arrivals.set(of, arrivals);
    return limits.flatMap(({ most, withinMs }) => {
      // One more than the limit, this one included, within less than the window.
      const first = arrivals[arrivals.length - 1 - most];
      if (first === undefined || at - first >= withinMs) return [];
      return [`${most + 1} within ${Math.round(at - first)} ms, ${of}`];
    });
  }
}
