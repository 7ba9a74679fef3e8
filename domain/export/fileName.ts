/** A file's name without the characters that a file system refuses; municipalities' own letters stay. */
export function fileNameOf(text: string): string {
  return text.replace(/[\p{Cc}"*/:<>?\\|]/gu, ' ').trim();
}
