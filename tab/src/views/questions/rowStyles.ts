import { makeStyles, tokens } from '@fluentui/react-components';

/** Rows of questions in one panel, a line between them. */
export const useRowStyles = makeStyles({
  list: { paddingTop: 0, paddingBottom: 0 },
  row: {
    paddingTop: tokens.spacingVerticalM,
    paddingBottom: tokens.spacingVerticalM,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    '& + &': { borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  text: {
    margin: 0,
    maxWidth: '75ch',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  own: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, paddingTop: tokens.spacingVerticalXS },
  earlier: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});
