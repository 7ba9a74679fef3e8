import { makeStyles, tokens } from '@fluentui/react-components';

/** One column, thumb-sized, at 280 px. */
export const usePanelStyles = makeStyles({
  column: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, maxWidth: '480px' },
  block: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minWidth: 0,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    ':first-child': { borderTop: 'none' },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  press: { minHeight: '44px', width: '100%' },
  date: { minHeight: '44px' },
  /** Side by side where there is room. */
  kinds: { display: 'flex', flexDirection: 'row', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalS },
  radio: { minHeight: '44px', alignItems: 'center' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minHeight: '44px', flex: '1 1 auto', minWidth: 0, padding: `0 ${tokens.spacingHorizontalS}` },
});
