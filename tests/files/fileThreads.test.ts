import { setImmediate as turn } from 'node:timers/promises';
import { jest } from '@jest/globals';
import { createFileThreads, type FileThreads } from '../../bot/files/fileThreads.ts';
import { archivePaper } from '../../domain/archive/archivePaper.ts';
import type { PrintSource } from '../../domain/planPrint/printPlan.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { anArchiveSource } from '../builders/archive.ts';
import { anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';
import { anEngagementName } from '../builders/views.ts';

// Threads that start on a machine whose cores are all at work.
jest.setTimeout(30_000);

const MADE = new Date('2026-11-25T09:00:00Z');

const aPrint = (steps: number): PrintSource => ({
  engagement: anEngagementName(),
  plan: aPlanOf(within(aPhase({}), ...Array.from({ length: steps }, (_, at) => anActivity({ title: `Steg ${at}` })))),
  people: [],
  quiet: USUAL_QUIET_PERIODS,
  today: '2026-11-25',
  language: 'nn',
});

const isPdf = (file: Uint8Array) => Buffer.from(file.subarray(0, 5)).toString('latin1') === '%PDF-';

describe('the threads that make files', () => {
  let files: FileThreads;

  beforeEach(() => {
    files = createFileThreads();
  });
  afterEach(() => files.close());

  it('are none until somebody asks, and leave the one that answers everybody free meanwhile', async () => {
    expect(files.size()).toBe(0);
    let done = false;
    const made = files.printer.print(aPrint(100), 'a3', MADE).finally(() => {
      done = true;
    });
    let turns = 0;
    for (; !done && turns < 1_000; turns += 1) await turn();
    // Drawn here, it would have let through a handful before it was done.
    expect(turns).toBe(1_000);
    expect(isPdf(await made)).toBe(true);
    expect(files.size()).toBe(1);
  });

  it('make plans, archives and spreadsheets, two at a time, each answer its own', async () => {
    const [plan, archive, csv] = await Promise.all([
      files.printer.print(aPrint(2), 'a4', MADE),
      files.archivist.print(archivePaper(anArchiveSource({}), 'nn'), MADE),
      files.sheets.write(
        {
          fileName: 'f',
          sheets: [],
          flat: { name: 'f', columns: [{ heading: 'Når', width: 1 }], rows: [[MADE], [{ day: '2026-11-25' }]] },
        },
        'csv',
      ),
    ]);
    expect([isPdf(plan), isPdf(archive)]).toEqual([true, true]);
    expect(Buffer.from(csv).toString('utf8')).toBe('\ufeffNår\r\n2026-11-25 10:00\r\n2026-11-25\r\n');
    expect(files.size()).toBe(2);
  });

  it('say that too many wait instead of keeping everybody waiting', async () => {
    const asked = Array.from({ length: 30 }, () =>
      files.printer.print(aPrint(1), 'a4', MADE).then(isPdf, (error: { code?: string }) => error.code ?? error),
    );
    const answers = await Promise.all(asked);
    // Two are being made and twenty wait.
    expect(answers).toEqual([...Array(22).fill(true), ...Array(8).fill('unavailable')]);
  });

  it('go on after one that broke', async () => {
    const broken = { ...aPrint(1), plan: null as never };
    await expect(files.printer.print(broken, 'a4', MADE)).rejects.toThrow();
    expect(isPdf(await files.printer.print(aPrint(1), 'a4', MADE))).toBe(true);
  });
});
