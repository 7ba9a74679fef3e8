/** Pixels that the layout has to know before anything is drawn; the styles are made of the same numbers. */
export interface Measures {
  /** The column of names. */
  readonly names: number;
  /** The words beside a bar, with the gap before them. */
  readonly words: number;
  /** A week's number. */
  readonly week: number;
  /** A letter of the smallest words, about. */
  readonly letter: number;
}

const NARROW = 640;

/** @param width pixels of the whole box */
export function measuresOf(width: number, large: boolean): Measures {
  if (large) return { names: Math.min(400, Math.round(width / 3)), words: 330, week: 50, letter: 11 };
  return { names: width < NARROW ? 128 : 250, words: 205, week: 28, letter: 6 };
}
