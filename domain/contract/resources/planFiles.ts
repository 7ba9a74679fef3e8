import { z } from 'zod';
import { FILE_REFUSALS, type FileReading, type SheetBook } from '../../planSheet/sheetCells.ts';
import { isoDate } from './common.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const cell = z.union([z.string(), z.number(), z.null(), z.object({ day: isoDate })]);

const book = z.object({
  date1904: z.boolean(),
  sheets: z
    .array(
      z.object({
        name: z.string(),
        rows: z.array(z.object({ at: z.int(), cells: z.array(cell).readonly() })).readonly(),
        merged: z.array(z.object({ at: z.int(), rows: z.int(), column: z.int() })).readonly(),
        columnsLeftOut: z.int(),
      }),
    )
    .readonly(),
}) satisfies z.ZodType<SheetBook>;

export const fileReading = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('read'), book }),
  z.object({ outcome: z.literal('refused'), reason: z.enum(FILE_REFUSALS) }),
]) satisfies z.ZodType<FileReading>;
