/** All control characters but tab and the ends of lines. NUL is one: PostgreSQL has no room for it. */
const CONTROLS = /(?![\t\n\r])\p{Cc}/gu;

/**
 * Text as it is kept: without control characters, which no file and no screen has a use for, and with a mark in the
 * place of half a character (of an emoji cut in two, say), which a database takes for no text at all.
 */
export const keptText = (text: string): string => text.replace(CONTROLS, '').toWellFormed();

/** Whether all of a text would be kept. */
export const isKeptWhole = (text: string): boolean => keptText(text) === text;
