import { makeStyles, tokens } from '@fluentui/react-components';
import { NAMES, small } from './useTimelineStyles.ts';

const line = { position: 'absolute', top: 0, bottom: 0, pointerEvents: 'none' } as const;

export const useHeadStyles = makeStyles({
  cell: {
    ...small,
    position: 'absolute',
    boxSizing: 'border-box',
    top: 0,
    bottom: 0,
    paddingLeft: '6px',
    overflowX: 'clip',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  tight: { paddingLeft: '2px' },
  // A month's name stays in sight for as long as the month does.
  cellName: { position: 'sticky', left: `calc(var(${NAMES}) + 6px)`, paddingRight: '6px' },
  strip: { height: 'calc(var(--timeline-small) * 1.35 + 4px)' },
  week: {
    ...small,
    position: 'absolute',
    top: 0,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  middle: { textAlign: 'center' },
  thisWeek: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightBold },
  words: { height: 'calc(var(--timeline-small) * 1.35 + 6px)' },
  shadeWord: {
    ...small,
    position: 'absolute',
    top: '1px',
    paddingLeft: '2px',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
  todayWord: {
    ...small,
    position: 'absolute',
    top: 0,
    zIndex: 1,
    padding: '0 6px',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralForeground1,
    color: tokens.colorNeutralBackground1,
  },
  grid: { position: 'absolute', top: 0, bottom: 0, left: `var(${NAMES})`, pointerEvents: 'none' },
  // Faint by opacity: a high-contrast theme has no faint colours.
  weekLine: { ...line, opacity: 0.3, borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  monthLine: { ...line, opacity: 0.7, borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}` },
  quiet: { ...line, opacity: 0.1, backgroundColor: tokens.colorNeutralForeground3 },
  feast: { ...line, opacity: 0.16, backgroundColor: tokens.colorNeutralForeground3 },
  todayLine: { ...line, borderLeft: `2px solid ${tokens.colorNeutralForeground1}`, marginLeft: '-1px' },
});
