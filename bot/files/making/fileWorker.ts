import { setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { FileJob, FileMade } from './jobs.ts';

// Stands in a thread of its own, so that a large file stops nobody else. What makes a kind is loaded with the first of it.

// Linux gives each thread a priority of its own: whoever asks the service for something goes before who waits for a file.
if (process.platform === 'linux') setPriority(5);

async function make(job: FileJob): Promise<Uint8Array> {
  switch (job.kind) {
    case 'plan': {
      const { createPlanPrinter } = await import('../planPrinter.ts');
      const { printPlan } = await import('../../../domain/planPrint/printPlan.ts');
      return createPlanPrinter().print(printPlan(job.plan), job.paper, job.made);
    }
    case 'archive': {
      const { createArchivePrinter } = await import('../archivePrinter.ts');
      return createArchivePrinter().print(job.paper, job.made);
    }
    case 'book': {
      const { createSheetWriter } = await import('../sheetWriter.ts');
      return createSheetWriter().write(job.book, job.format);
    }
  }
}

parentPort?.on('message', async (job: FileJob) => {
  // What breaks ends the thread, and whoever waits is told by its error.
  const file = Uint8Array.from(await make(job));
  parentPort?.postMessage({ file } satisfies FileMade, [file.buffer]);
});
