import type { Shift } from '../../../../../domain/planShift.ts';

/** A shift as it stands in its form. */
export interface ShiftDraft {
  /** A number as text, also what is none yet. */
  readonly by: string;
  readonly unit: 'days' | 'weeks';
  readonly way: 'forwards' | 'backwards';
  readonly toWorkingDays: boolean;
}

export const START_SHIFT: ShiftDraft = { by: '1', unit: 'weeks', way: 'forwards', toWorkingDays: false };

const DAYS_IN: Readonly<Record<ShiftDraft['unit'], number>> = { days: 1, weeks: 7 };

/** The shift that a form says, or null while its number is none (whole, from 1 to 999). */
export function shiftOf({ by, unit, way, toWorkingDays }: ShiftDraft): Shift | null {
  if (!/^[1-9]\d{0,2}$/.test(by.trim())) return null;
  const days = Number(by) * DAYS_IN[unit];
  return { days: way === 'forwards' ? days : -days, toWorkingDays };
}
