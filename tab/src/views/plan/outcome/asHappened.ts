/** «Vi har …», «Kommunen er …», «Innbyggjarane har …»: a subject of a few words, and a state that is reached. */
const HAPPENED = /^\s*[«"“]?(?:\p{L}[\p{L}-]*\s+){1,5}?(?:har|er|have|has|are|is)(?=\s)/iu;

/**
 * Whether a desired outcome is written as if it has happened, as Distriktssenteret's process tool advises. Advice only:
 * it also says yes to some sentences that are no outcome, so as not to nag.
 */
export const readsAsHappened = (text: string): boolean => HAPPENED.test(text);
