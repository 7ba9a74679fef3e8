import { Worker } from 'node:worker_threads';
import { DomainError } from '../../domain/errors.ts';
import type { ArchivePrinter, PlanPrinter } from '../usecases/ports/planFiles.ts';
import type { SheetWriter } from '../usecases/ports/sheets.ts';
import type { FileJob, FileMade } from './making/jobs.ts';

/** Files that are made at once. A small plan has one or two cores, and each thread holds its memory. */
const AT_ONCE = 2;
/** Files that wait for their turn; whoever comes after them is asked to come back. */
const MOST_WAITING = 20;
/** How long a file waits for its turn, in milliseconds: no browser waits much longer for a first byte. */
const WAIT_MS = 20_000;
/** How long one may take to make, in milliseconds; a plan of as many steps as a plan can have takes some seconds. */
const MAKE_MS = 30_000;
/** How long a thread with nothing to do is kept, in milliseconds: the next file then needs no start and no fonts. */
const IDLE_MS = 30_000;
/** Megabytes that making one file may take. */
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 16 };

/** What makes files, each in a thread beside the one that answers everybody. */
export interface FileThreads {
  readonly printer: PlanPrinter;
  readonly archivist: ArchivePrinter;
  readonly sheets: SheetWriter;
  /** How many threads there are just now. */
  size(): number;
  /** Ends them, whatever they are at. */
  close(): Promise<void>;
}

interface Waiting {
  readonly job: FileJob;
  readonly resolve: (file: Uint8Array) => void;
  readonly reject: (error: Error) => void;
  readonly patience: NodeJS.Timeout;
}

/** One thread, which makes a file at a time. */
interface Thread {
  /** @throws what broke the thread, which is of no use afterwards; Error where it took too long */
  make(job: FileJob): Promise<Uint8Array>;
  /** Has nothing to do: does not keep the process, and after a while `tired` is called. */
  rest(tired: () => void): void;
  stop(): Promise<unknown>;
}

const ENDED = new Error('the thread that makes files ended');

function startThread(): Thread {
  const worker = new Worker(new URL('./making/fileWorker.ts', import.meta.url), { resourceLimits: MEMORY, env: {} });
  let settle: ((outcome: FileMade | Error) => void) | null = null;
  let timer: NodeJS.Timeout | undefined;
  let gone = false;
  worker.on('message', (made: FileMade) => settle?.(made));
  worker.on('error', (error: Error) => settle?.(error));
  worker.on('exit', () => {
    gone = true;
    settle?.(ENDED);
  });
  return {
    make: (job) =>
      new Promise((resolve, reject) => {
        clearTimeout(timer);
        if (gone) return reject(ENDED);
        settle = (outcome) => {
          clearTimeout(timer);
          settle = null;
          if ('file' in outcome) resolve(outcome.file);
          else reject(outcome);
        };
        timer = setTimeout(() => settle?.(new Error(`a file was not made within ${MAKE_MS} ms`)), MAKE_MS);
        worker.ref();
        worker.postMessage(job);
      }),
    rest(tired) {
      worker.unref();
      timer = setTimeout(tired, IDLE_MS).unref();
    },
    stop() {
      clearTimeout(timer);
      return worker.terminate();
    },
  };
}

/**
 * Makes PDFs and spreadsheets in threads that are started when somebody asks and ended when nobody does. What they
 * promise throws DomainError `unavailable` where too many files wait, and Error where one takes too much time or memory.
 */
export function createFileThreads(): FileThreads {
  const waiting: Waiting[] = [];
  const idle: Thread[] = [];
  const all = new Set<Thread>();
  let working = 0;

  const end = async (thread: Thread) => {
    all.delete(thread);
    const at = idle.indexOf(thread);
    if (at >= 0) idle.splice(at, 1);
    await thread.stop();
  };
  const take = (): Thread => {
    const thread = idle.pop() ?? startThread();
    all.add(thread);
    return thread;
  };

  const next = async () => {
    if (working >= AT_ONCE) return;
    const turn = waiting.shift();
    if (turn === undefined) return;
    clearTimeout(turn.patience);
    working += 1;
    const thread = take();
    try {
      const file = await thread.make(turn.job);
      idle.push(thread);
      thread.rest(() => void end(thread));
      turn.resolve(file);
    } catch (error) {
      await end(thread);
      turn.reject(error as Error);
    }
    working -= 1;
    void next();
  };

  const make = (job: FileJob) =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (waiting.length >= MOST_WAITING) return reject(new DomainError('unavailable'));
      const turn: Waiting = {
        job,
        resolve,
        reject,
        patience: setTimeout(() => {
          waiting.splice(waiting.indexOf(turn), 1);
          reject(new DomainError('unavailable'));
        }, WAIT_MS),
      };
      waiting.push(turn);
      void next();
    });

  return {
    printer: { print: (plan, paper, made) => make({ kind: 'plan', plan, paper, made }) },
    archivist: { print: (paper, made) => make({ kind: 'archive', paper, made }) },
    sheets: { write: (book, format) => make({ kind: 'book', book, format }) },
    size: () => all.size,
    async close() {
      for (const { patience, reject } of waiting.splice(0)) {
        clearTimeout(patience);
        reject(new DomainError('unavailable'));
      }
      await Promise.all([...all].map(end));
    },
  };
}
