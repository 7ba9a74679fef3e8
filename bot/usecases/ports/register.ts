import type { RegisterEntry } from '../../../domain/municipalityRegister.ts';
import type { IsoDate } from '../../../domain/plan.ts';

/** The official register of municipalities. */
export interface MunicipalityRegister {
  /** All that stand on the day. @throws RegisterAway when it does not answer, or not with a register */
  fetch(on: IsoDate): Promise<RegisterEntry[]>;
}

export class RegisterAway extends Error {
  constructor(cause: unknown) {
    super('the register of municipalities did not answer', { cause });
    this.name = 'RegisterAway';
  }
}

/** Our copy of the register. */
export interface RegisterCopy {
  /** Empty where it has never been fetched. */
  readonly entries: readonly RegisterEntry[];
  readonly fetchedAt: Date | null;
  readonly triedAt: Date | null;
}

export interface RegisterStore {
  read(): Promise<RegisterCopy>;
  replace(entries: readonly RegisterEntry[], at: Date): Promise<void>;
  /** It was asked and did not answer; the copy stands. */
  tried(at: Date): Promise<void>;
}
