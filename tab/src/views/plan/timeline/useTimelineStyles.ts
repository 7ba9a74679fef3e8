import { makeStyles, tokens } from '@fluentui/react-components';
import { FOLDED, UNFOLDED } from '../../../ui/foldMark.ts';

/** What the styles take from the layout, and what is larger on a big screen: custom properties of the box. */
export const NAMES = '--timeline-names';
export const AXIS = '--timeline-axis';
const TEXT = '--timeline-text';
const SMALL = '--timeline-small';
const ROW = '--timeline-row';

const text = { fontSize: `var(${TEXT})`, lineHeight: 1.4 } as const;
export const small = { fontSize: `var(${SMALL})`, lineHeight: 1.35 } as const;

const sticky = {
  position: 'sticky',
  left: 0,
  // Over a bar that is being dragged past it.
  zIndex: 3,
  boxSizing: 'border-box',
  flexShrink: 0,
  width: `var(${NAMES})`,
  backgroundColor: tokens.colorNeutralBackground1,
  borderRight: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
} as const;

const TOUCH = '@media (max-width: 639px), (pointer: coarse)';
const NARROW = '@media (max-width: 639px)';

export const useTimelineStyles = makeStyles({
  box: {
    [TEXT]: '14px',
    [SMALL]: '12px',
    [ROW]: '32px',
    [TOUCH]: { [ROW]: '44px' },
    overflow: 'auto',
    // The weeks stay above however long the plan is.
    maxHeight: '85vh',
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  large: { [TEXT]: '24px', [SMALL]: '20px', [ROW]: '56px', [TOUCH]: { [ROW]: '56px' } },
  canvas: { position: 'relative', width: `calc(var(${NAMES}) + var(${AXIS}))` },
  head: { position: 'sticky', top: 0, zIndex: 4, backgroundColor: tokens.colorNeutralBackground1 },
  headRow: { display: 'flex', alignItems: 'stretch' },
  corner: { ...sticky, paddingTop: 0, paddingBottom: 0 },
  track: { position: 'relative', flexShrink: 0, width: `var(${AXIS})` },
  // A drag lays out its own row alone. `content-visibility` was measured too: rows that are drawn as they come into sight
  // made scrolling through three hundred dearer, not cheaper.
  row: {
    display: 'flex',
    alignItems: 'stretch',
    minHeight: `var(${ROW})`,
    contain: 'layout',
  },
  item: {
    position: 'relative',
    outline: 'none',
    ':focus-visible > [aria-hidden] > [data-name]': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
    },
  },
  // The column of names stays while the weeks move past under it.
  name: {
    ...sticky,
    scrollMarginTop: '88px',
    ...text,
    display: 'flex',
    alignItems: 'center',
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    // Further in than the name of its phase, which stands after a mark.
    paddingLeft: '40px',
    [NARROW]: { paddingLeft: tokens.spacingHorizontalM, paddingRight: tokens.spacingHorizontalXS },
  },
  // A high-contrast theme turns a ground that is pointed at or selected round: its own colour of words goes with it.
  opens: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover, color: tokens.colorNeutralForeground1Hover },
  },
  selectedName: {
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorNeutralBackground1Selected,
    color: tokens.colorNeutralForeground1Selected,
  },
  // The whole cell is what is pressed: a thumb's size, and what is under the pointer is what opens.
  phaseName: {
    ...sticky,
    scrollMarginTop: '88px',
    ...text,
    fontWeight: tokens.fontWeightSemibold,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    minHeight: '44px',
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    hyphens: 'auto',
    cursor: 'pointer',
    // Not the hover ground, for the same reason: its dates have a colour of their own.
    ':hover': { backgroundColor: tokens.colorNeutralBackground1 },
    ...FOLDED,
    [NARROW]: { paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalXS },
  },
  unfolded: UNFOLDED,
  phaseDates: {
    ...small,
    fontWeight: tokens.fontWeightRegular,
    display: 'block',
    color: tokens.colorNeutralForeground2,
  },
  // Beside what is being moved, over everything.
  tag: {
    ...small,
    position: 'fixed',
    top: 0,
    left: 0,
    zIndex: 10,
    padding: '2px 8px',
    whiteSpace: 'nowrap',
    pointerEvents: 'none',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
  },
});
