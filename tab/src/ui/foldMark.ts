/** The mark before the head of what folds: it points to the side. Spread into a style of that head. */
export const FOLDED = {
  '::before': {
    content: '""',
    flexShrink: 0,
    width: '7px',
    height: '7px',
    borderRight: '2px solid currentColor',
    borderBottom: '2px solid currentColor',
    transform: 'rotate(-45deg)',
  },
} as const;

/** Laid over {@link FOLDED}: it points down. */
export const UNFOLDED = { '::before': { transform: 'rotate(45deg)' } } as const;
