import { makeStyles, tokens } from '@fluentui/react-components';

export const useAgreedStyles = makeStyles({
  list: { outline: 'none' },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  words: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  text: { margin: 0, whiteSpace: 'pre-line' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalXS },
});
