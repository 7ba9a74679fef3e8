/** Characters in what something in the plan is called. */
export const TITLE_LIMIT = 200;
/** Characters in a note. */
export const NOTE_LIMIT = 4000;
/** Characters in the desired outcome. */
export const OUTCOME_LIMIT = 500;
/** Links of one activity, and characters in the address of one. */
export const MOST_LINKS = 20;
export const LONGEST_URL = 2000;
/** The first and the last day that a plan can hold. */
export const FIRST_DAY = '1990-01-01';
export const LAST_DAY = '2099-12-31';
