/** Something in a row that was read otherwise than it stands, and is told. */
export const REMARKS = [
  'yearAssumed',
  'takenAsWeek',
  'phaseAbove',
  'kindUnknown',
  'statusUnknown',
  'typeUnknown',
  'typeByTitle',
  'subjectUnknown',
  'approverUnknown',
  'sphereUnknown',
  'groupsUnknown',
  'samePeople',
  'stepUnknown',
  'titleCut',
  'noteCut',
  'textCut',
  'linkUnknown',
  'newId',
] as const;

export type RemarkCode = (typeof REMARKS)[number];

export interface Remark {
  readonly code: RemarkCode;
  /** What stands in the sheet, or what was made of it. */
  readonly text: string;
}

/** Why a row is not in the plan. */
export const LEFT_OUT = ['noTitle', 'noDate', 'dateUnknown', 'order', 'outOfRange', 'noRule'] as const;

export type LeftOutReason = (typeof LEFT_OUT)[number];

/** Where something stands in a file. */
export interface Place {
  readonly sheet: string;
  /** The row, counted from 1. */
  readonly at: number;
}

export interface LeftOut extends Place {
  readonly reason: LeftOutReason;
  /** What stands in the row, shortened. */
  readonly text: string;
}

export interface Understood extends Place {
  readonly itemId: string;
  readonly remarks: readonly Remark[];
}
