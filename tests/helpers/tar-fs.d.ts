/** tar-fs carries no types of its own; this is the one function the tests use. */
declare module 'tar-fs' {
  import type { Writable } from 'node:stream';
  /** A stream that writes the archive sent into it out below `folder`, making the folder. */
  export function extract(folder: string): Writable;
}
