/** Under this width the plan is a list and targets are thumb-sized. */
export const NARROW = '(max-width: 639px)';
