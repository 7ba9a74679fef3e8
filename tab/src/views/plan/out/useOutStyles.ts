import { makeStyles, tokens } from '@fluentui/react-components';

/** How the parts of the dialog stand. */
export const useOutStyles = makeStyles({
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    minWidth: 0,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
  format: { minWidth: '112px' },
  grow: { flex: '1 1 160px', minWidth: 0, overflowWrap: 'anywhere' },
  address: { width: '100%', minWidth: 0 },
  quietFocus: { outline: 'none' },
});
