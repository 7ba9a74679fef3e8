/** What was just done, and how to undo it where a press can. */
export interface Done {
  readonly text: string;
  readonly undo: (() => void) | null;
}
