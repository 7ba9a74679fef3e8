import { Worker } from 'node:worker_threads';
import { FILE_LIMIT, type FileReading } from '../../domain/planSheet/sheetCells.ts';
import type { SheetReader } from '../usecases/ports/sheets.ts';

/** Milliseconds; a file at every limit at once takes a few seconds. */
const PATIENCE_MS = 15_000;

/** Megabytes of memory that one reading may take before it is stopped. */
const MEMORY = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 64 };

/** Files that are read at once; others wait. Each holds a thread and its memory. */
const AT_ONCE = 2;

/** Reads Excel workbooks, each in a thread of its own with bounds on time and memory. */
export function createSheetReader(): SheetReader {
  let running = 0;
  const waiting: (() => void)[] = [];
  const turn = async () => {
    if (running >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
    else running += 1;
  };
  const done = () => {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  };
  return {
    async read(bytes) {
      if (bytes.length > FILE_LIMIT) return { outcome: 'refused', reason: 'tooLarge' };
      await turn();
      try {
        return await readInThread(bytes);
      } finally {
        done();
      }
    },
  };
}

function readInThread(bytes: Uint8Array): Promise<FileReading> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./xlsxReading/worker.ts', import.meta.url), {
      workerData: bytes,
      resourceLimits: MEMORY,
      env: {},
    });
    const finish = (reading: FileReading) => {
      clearTimeout(timer);
      resolve(reading);
      void worker.terminate();
    };
    const timer = setTimeout(() => finish({ outcome: 'refused', reason: 'tookTooLong' }), PATIENCE_MS);
    worker.once('message', finish);
    worker.once('error', (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') finish({ outcome: 'refused', reason: 'tooMuchInside' });
      else {
        clearTimeout(timer);
        reject(error);
      }
    });
  });
}
