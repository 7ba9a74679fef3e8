import type { FileRefusal } from '../../../domain/planSheet/sheetCells.ts';

/** Stops the reading of a file, with the reason that its sender is told. */
export class Refusal extends Error {
  readonly reason: FileRefusal;

  constructor(reason: FileRefusal) {
    super(reason);
    this.name = 'Refusal';
    this.reason = reason;
  }
}
