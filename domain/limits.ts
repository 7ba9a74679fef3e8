/** Characters in what something in the plan is called. */
export const TITLE_LIMIT = 200;
/** Characters in a note. */
export const NOTE_LIMIT = 4000;
/** Characters in the desired outcome. */
export const OUTCOME_LIMIT = 500;
