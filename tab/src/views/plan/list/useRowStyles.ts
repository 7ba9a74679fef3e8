import { makeStyles, tokens } from '@fluentui/react-components';

/** The row of one step, the same whether it is read or edited, so that nothing jumps when the editor comes. */
export const useRowStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(104px, 1fr) minmax(0, 2fr)',
    gridTemplateAreas: '"title dates status who" "more more more more"',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} 20px`,
    minHeight: '44px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateAreas: '"title" "dates" "status" "who" "more"',
      paddingLeft: 0,
      rowGap: tokens.spacingVerticalXXS,
    },
  },
  edited: {
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 3fr) minmax(104px, 1fr) minmax(0, 2fr) auto',
    gridTemplateAreas: '"title dates status who open" "more more more more more"',
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'minmax(112px, 1fr) minmax(0, 2fr) auto',
      gridTemplateAreas: '"title title open" "dates dates dates" "status who who" "more more more"',
    },
    '@media (max-width: 339px)': {
      gridTemplateAreas: '"title title open" "dates dates dates" "status status status" "who who who" "more more more"',
    },
  },
  picked: {
    gridTemplateColumns: 'auto minmax(0, 3fr) minmax(0, 3fr) minmax(104px, 1fr) minmax(0, 2fr) auto',
    gridTemplateAreas: '"pick title dates status who open" "pick more more more more more"',
    paddingLeft: 0,
    '@media (max-width: 639px)': {
      gridTemplateColumns: 'auto minmax(96px, 1fr) minmax(0, 2fr) auto',
      gridTemplateAreas: '"pick title title open" "pick dates dates dates" "pick status who who" "pick more more more"',
    },
    '@media (max-width: 339px)': {
      gridTemplateAreas:
        '"pick title title open" "pick dates dates dates" "pick status status status" "pick who who who" "pick more more more"',
    },
  },
  pick: { gridArea: 'pick', alignSelf: 'start' },
  title: { gridArea: 'title', fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', minWidth: 0 },
  dates: { gridArea: 'dates', minWidth: 0 },
  status: { gridArea: 'status', minWidth: 0 },
  who: { gridArea: 'who', minWidth: 0, overflowWrap: 'anywhere' },
  open: { gridArea: 'open' },
  more: { gridArea: 'more', minWidth: 0 },
});
