/** A text with a capital: for a sentence's first word only. */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nb') + text.slice(1);
}
