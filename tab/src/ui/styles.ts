import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';

/** Styles that many views share. */
export const useShared = makeStyles({
  /** For screen readers only. */
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  plainList: { listStyleType: 'none', margin: 0, padding: 0 },
  h1: { ...typographyStyles.title2, margin: 0, overflowWrap: 'anywhere', outline: 'none' },
  h2: { ...typographyStyles.subtitle1, margin: 0 },
  h3: { ...typographyStyles.subtitle2, margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  text: { ...typographyStyles.body1, margin: 0 },
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  panel: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalL,
    minWidth: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  /** One of a list of people or things: its words, and beside them, or under them where it is narrow, what can be done. */
  listRow: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  listWords: { display: 'flex', flexDirection: 'column', minWidth: 0 },
  /** Fields, facts or cards side by side, as many as there is room for. */
  columns: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    alignItems: 'start',
    gap: tokens.spacingHorizontalM,
    // A list to choose from would otherwise be as wide as the longest name in it.
    '& > *': { minWidth: 0 },
    '& select': { width: '100%', minWidth: 0 },
  },
  /** A checkbox a thumb's size on narrow screens, its words beside its box. */
  check: {
    alignItems: 'center',
    maxWidth: '100%',
    '& > label': { minWidth: 0, overflowWrap: 'anywhere' },
    // Fluent has the box at the top, which is beside nothing where the row is higher than its words.
    '& > .fui-Checkbox__indicator': { alignSelf: 'center' },
    '@media (max-width: 639px)': { minHeight: '44px' },
  },
  /** On narrow screens a thumb's size. */
  target: { '@media (max-width: 639px)': { minHeight: '44px' } },
});
