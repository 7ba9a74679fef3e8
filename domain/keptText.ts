/**
 * Text as a database keeps it: without the character NUL, which PostgreSQL has no room for, and with a mark in the place
 * of half a character (of an emoji cut in two, say), which it takes for no text at all.
 */
export const keptText = (text: string): string => text.replaceAll('\0', '').toWellFormed();
