/**
 * This process's requests to Teams between their reservation and the note that they were answered, and which of them
 * may not have arrived yet. An answer shows that its request arrived, and so did those that left before it: that tells
 * a slow answer, which must not eat the budget, from a stalled road, on which everything is still to be counted.
 */
export class Flight {
  /** By request: the number of its leaving; infinite before. */
  readonly #requests = new Map<string, number>();
  #left = 0;
  #arrived = 0;
  #arrivedAtLastLook = 0;

  get size(): number {
    return this.#requests.size;
  }

  reserved(id: string): void {
    this.#requests.set(id, Number.POSITIVE_INFINITY);
  }

  leaves(id: string): void {
    this.#left += 1;
    this.#requests.set(id, this.#left);
  }

  /** @returns whether it was known to have arrived when {@link inDoubt} was last asked */
  answered(id: string): boolean {
    const number = this.#requests.get(id) ?? 0;
    if (Number.isFinite(number)) this.#arrived = Math.max(this.#arrived, number);
    return number <= this.#arrivedAtLastLook;
  }

  /** The answer is written down, or will never be: others' rules hold for it now. */
  over(id: string): void {
    this.#requests.delete(id);
  }

  /** Those that are not known to have arrived, or were not when this was last asked. */
  inDoubt(): string[] {
    const since = this.#arrivedAtLastLook;
    this.#arrivedAtLastLook = this.#arrived;
    return [...this.#requests].filter(([, number]) => number > since).map(([id]) => id);
  }
}
