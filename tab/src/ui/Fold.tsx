import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type ReactNode, useLayoutEffect, useState } from 'react';
import { FOLDED, UNFOLDED } from './foldMark.ts';
import { useShared } from './styles.ts';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    minHeight: '44px',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ...FOLDED,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  head: { display: 'flex', flexWrap: 'wrap', alignItems: 'baseline', columnGap: tokens.spacingHorizontalS },
  unfolded: UNFOLDED,
});

interface FoldProps {
  readonly head: ReactNode;
  readonly startsOpen?: boolean;
  readonly onOpen?: () => void;
  /** Opens it when it turns true: a fault must not hide in a fold. */
  readonly opensWhen?: boolean;
  readonly children: ReactNode;
}

/** A section that opens and closes; the browser's own element, so that keyboard and screen readers know it. */
export function Fold({ head, startsOpen = false, onOpen, opensWhen = false, children }: FoldProps) {
  const styles = useStyles();
  const shared = useShared();
  const [open, setOpen] = useState(startsOpen);
  // What nobody has unfolded yet is not drawn: a long plan is mostly folded, and drawing it is what takes time.
  const [seen, setSeen] = useState(startsOpen);
  // Before anything tries to put the focus on what is inside.
  useLayoutEffect(() => {
    if (!opensWhen) return;
    setSeen(true);
    setOpen(true);
  }, [opensWhen]);
  return (
    <details
      open={open}
      onToggle={(event) => {
        const now = event.currentTarget.open;
        setOpen(now);
        if (!now) return;
        setSeen(true);
        onOpen?.();
      }}
    >
      <summary className={mergeClasses(shared.h3, styles.summary, open && styles.unfolded)}>
        <span className={styles.head}>{head}</span>
      </summary>
      {seen && children}
    </details>
  );
}
