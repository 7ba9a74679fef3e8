/** A sheet of paper on its side. Lengths and sizes of type are in points, 1/72 inch. */
export interface Paper {
  readonly width: number;
  readonly height: number;
  readonly margin: number;
  /** Sizes of type: nothing is smaller than `small`. */
  readonly type: { readonly h1: number; readonly h2: number; readonly text: number; readonly small: number };
  /** The column of titles beside the timeline. */
  readonly labels: number;
  /** A week narrower than this cannot be told from the next. */
  readonly leastWeek: number;
}

export const PAPERS = {
  a4: {
    width: 841.89,
    height: 595.28,
    margin: 34,
    type: { h1: 17, h2: 12, text: 8, small: 7 },
    labels: 218,
    leastWeek: 6,
  },
  a3: {
    width: 1190.55,
    height: 841.89,
    margin: 42,
    type: { h1: 24, h2: 16, text: 10.5, small: 9 },
    labels: 300,
    leastWeek: 8,
  },
} as const satisfies Record<string, Paper>;

/** A sheet of A4 upright, for text; no timeline is drawn on it. */
export const PORTRAIT: Paper = {
  width: 595.28,
  height: 841.89,
  margin: 44,
  type: { h1: 18, h2: 13, text: 9, small: 7.5 },
  labels: 0,
  leastWeek: 0,
};

export const INK = {
  text: '#1a1a1a',
  quiet: '#505050',
  accent: '#1f3a5f',
  line: '#c4c4c4',
  faintLine: '#e4e4e4',
  band: '#e6eaf0',
  quietShade: '#f3f3f3',
  holidayShade: '#dcdcdc',
  paper: '#ffffff',
} as const;
