/** Longer than this, in milliseconds, nothing waits for a view that does not come. */
const MOST_MS = 3000;

let settle = () => {};
const promise = new Promise<void>((resolve) => {
  settle = resolve;
});
setTimeout(settle, MOST_MS);

/** Whether the first view, or what went wrong with it, is on the screen; what the view itself does not need waits for it. */
export const viewStands = { promise, settle: () => settle() } as const;
