/** No character that a file system refuses; municipalities' own letters stay. */
export const safeFileName = (text: string): string => text.replace(/[\p{Cc}"*/:<>?\\|]/gu, ' ').trim();
