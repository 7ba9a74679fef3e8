import { makeStyles, tokens } from '@fluentui/react-components';
import { small } from './useTimelineStyles.ts';

const accent = tokens.colorBrandStroke1;

const handle = {
  position: 'absolute',
  top: '50%',
  height: '24px',
  marginTop: '-12px',
  width: '10px',
  zIndex: 1,
  display: 'flex',
  justifyContent: 'center',
  cursor: 'ew-resize',
  opacity: 0,
  pointerEvents: 'none',
  // A finger on a handle never scrolls.
  touchAction: 'none',
  '::before': {
    content: '""',
    width: '4px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralForeground1,
  },
  '@media (pointer: coarse)': {
    width: '28px',
    height: '44px',
    marginTop: '-22px',
    padding: '8px 0',
    boxSizing: 'border-box',
  },
} as const;

const seen = { opacity: 1, pointerEvents: 'auto' } as const;

export const useBarStyles = makeStyles({
  /** What is moved: the bar with its handles and its words. As high as the row, so that it is easy to take. */
  thing: {
    position: 'absolute',
    top: 0,
    bottom: 0,
    display: 'flex',
    alignItems: 'center',
    '&[data-pulled]': { zIndex: 2, willChange: 'transform' },
  },
  /** The middle of the day is the middle of the mark. */
  point: { width: '18px', marginLeft: '-9px' },
  largePoint: { width: '30px', marginLeft: '-15px' },
  grabbed: {
    cursor: 'grab',
    userSelect: 'none',
    WebkitTouchCallout: 'none',
    '&[data-pulled]': { cursor: 'grabbing' },
    '@media (hover: hover)': { ':hover > [data-grip]': seen },
  },
  active: { '& > [data-grip]': seen },
  start: { ...handle, right: '100%' },
  end: { ...handle, left: '100%' },
  band: {
    boxSizing: 'border-box',
    flexGrow: 1,
    height: 'calc(var(--timeline-row) * 0.8)',
    maxHeight: '34px',
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  bandNow: { border: `2px solid ${accent}` },
  bar: {
    boxSizing: 'border-box',
    flexGrow: 1,
    minWidth: '3px',
    height: '14px',
    borderRadius: '3px',
    border: `2px solid ${accent}`,
  },
  largeBar: { height: '26px' },
  planned: { backgroundColor: tokens.colorNeutralBackground1 },
  ongoing: {
    backgroundColor: tokens.colorNeutralBackground1,
    backgroundImage: `repeating-linear-gradient(135deg, ${accent} 0 3px, transparent 3px 7px)`,
  },
  done: { backgroundColor: accent },
  postponed: {
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  ringed: { outline: `2px solid ${tokens.colorNeutralForeground1}`, outlineOffset: '2px' },
  mark: {
    position: 'relative',
    flexShrink: 0,
    display: 'flex',
    width: '18px',
    height: '18px',
    color: tokens.colorBrandForeground1,
    fill: 'currentColor',
  },
  largeMark: { width: '30px', height: '30px' },
  picture: { width: '100%', height: '100%' },
  // Over a band and over a line alike, an empty shape is empty.
  hollow: { fill: tokens.colorNeutralBackground1 },
  word: {
    ...small,
    position: 'absolute',
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    whiteSpace: 'nowrap',
    padding: '0 4px',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  right: { left: 'calc(100% + 10px)' },
  left: { right: 'calc(100% + 10px)' },
  none: { display: 'none' },
  pointWord: { fontWeight: tokens.fontWeightSemibold },
});
