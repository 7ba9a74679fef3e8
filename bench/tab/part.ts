/** What one part of the bench found. */
export interface Found {
  /** What there is to print, line by line. */
  readonly lines: readonly string[];
  /** What sums it up. */
  readonly line: string;
  readonly ok: boolean;
}

/** Measures one thing on the built tab; whatever is random in it comes from `seed`. */
export type Part = (seed: number) => Promise<Found>;

/** A number that must not be more than another. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly most: number;
  readonly unit: 'ms' | 'KB';
}

export const fits = ({ value, most }: Figure): boolean => value <= most;

export const sayFigure = (figure: Figure): string => {
  const { name, value, most, unit } = figure;
  return `${name.padEnd(58)} ${value.toFixed(1).padStart(8)} ${unit}   at most ${most} ${unit}   ${fits(figure) ? 'ok' : 'NOT OK'}`;
};
