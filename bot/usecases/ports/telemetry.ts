/** What is followed from its beginning to its end. */
export type Followed = 'request' | 'verb' | 'extension' | 'delivery' | 'job';

/** What is read now and then. */
export type Gauge = 'queueDepth' | 'tickAge' | 'liveListeners' | 'poolSize' | 'poolIdle' | 'poolWaiting';

/** A piece of work while it lasts. Names and outcomes come from closed sets: nothing that people wrote, and no id. */
export interface Followable {
  /** What it turned out to be, where that is not known at the beginning, such as a request's route. */
  call(name: string): void;
  /** How it ended; left out, `done`, or `broke` where it threw. */
  end(outcome: string): void;
}

/** What is told of the running service to whoever runs it. */
export interface Telemetry {
  /** Does the work as a part of whatever is being done, and measures it. */
  follow<T>(kind: Followed, name: string, work: (part: Followable) => Promise<T>): Promise<T>;
  /** How long after its time a message left, in milliseconds. */
  late(kind: 'post' | 'edit', milliseconds: number): void;
  /** Has a number read each time that measures are told. A reading that fails tells nothing. */
  observe(gauge: Gauge, read: () => number | Promise<number>): void;
  /** Tells what is left, for at most a few seconds. */
  close(): Promise<void>;
}

const NOBODY: Followable = { call: () => undefined, end: () => undefined };

/** Where nobody asked to be told. */
export const NO_TELEMETRY: Telemetry = {
  follow: (_kind, _name, work) => work(NOBODY),
  late: () => undefined,
  observe: () => undefined,
  close: async () => undefined,
};
