/** What the desk opens to write a step that is not there yet. */
export const NEW = 'new';

/** The same for a phase. */
export const NEW_PHASE = 'newPhase';
