/** What we use of the package, which brings no types. */
declare module 'autocannon' {
  interface Request {
    readonly method: 'POST';
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    onResponse(status: number, body: string): void;
  }
  interface Client {
    setRequests(requests: readonly Request[]): void;
  }
  interface Options {
    readonly url: string;
    readonly connections: number;
    /** Of requests, over all connections. */
    readonly amount: number;
    /** In seconds. */
    readonly timeout: number;
    /** How often it looks whether all is done, in milliseconds. */
    readonly sampleInt: number;
    setupClient(client: Client): void;
  }
  interface Run {
    on(event: 'start', hear: () => void): unknown;
    /** `milliseconds` is how long the answer took, with fractions. */
    on(event: 'response', hear: (client: Client, status: number, bytes: number, milliseconds: number) => void): unknown;
  }
  export interface Result {
    /** Requests without an answer. */
    readonly errors: number;
  }
  export default function autocannon(options: Options, ended: (error: Error | null, result: Result) => void): Run;
}
