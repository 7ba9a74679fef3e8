/**
 * Whether nothing has the focus: what had it is gone from the page, and a keyboard would begin at the top. In a dialog
 * that was just closed the browser lets go of it with the next picture only.
 */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body) return true;
  return activeElement.closest('dialog:not([open])') !== null;
}

/**
 * Notes which section something stands in, to give its heading the focus later if nothing else has it then. The section is
 * found again by its heading's id: meanwhile it may have been drawn anew in another place.
 */
export function keepFocus(inside: Element): () => void {
  const headingId = inside.closest('section[aria-labelledby]')?.getAttribute('aria-labelledby');
  return () => {
    const heading = headingId && isFocusLost() ? document.getElementById(headingId) : null;
    if (heading === null) return;
    if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
    heading.focus();
  };
}
