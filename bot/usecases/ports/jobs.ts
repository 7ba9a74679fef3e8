export type Job =
  | { readonly name: 'deliver'; readonly data: { readonly deliveryId: string } }
  | { readonly name: 'closeRound'; readonly data: { readonly roundId: string } };

/** Work for later, kept in the same transaction as what it is about. */
export interface JobQueue {
  enqueue(job: Job, startAfter: Date): Promise<void>;
}
