/**
 * Copies what stands in a field. Inside Teams the clipboard may be closed to a framed page; the browser's older way
 * works there, since the person has just pressed a button.
 * @returns whether it was copied
 */
export async function copyText(field: HTMLInputElement | null): Promise<boolean> {
  if (field === null) return false;
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.select();
    return document.execCommand('copy');
  }
}
