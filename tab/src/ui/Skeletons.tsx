import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  // As pale as the page of index.html, which stands there before the script does.
  bone: {
    backgroundColor: tokens.colorNeutralStencil1,
    borderRadius: tokens.borderRadiusMedium,
    animationName: { from: { opacity: 1 }, '50%': { opacity: 0.5 }, to: { opacity: 1 } },
    animationDuration: '2s',
    animationIterationCount: 'infinite',
  },
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  title: { width: 'min(420px, 80%)' },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Grey where something will stand, so many pixels high. */
export function Bone({ height, className }: { height: number; className?: string }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.bone, className)} style={{ height }} />;
}

/** Says that something is on its way, around what will look like it. */
export function Skeleton({ className, children }: { className?: string; children: ReactNode }) {
  const { t } = useTexts();
  return (
    <div role="progressbar" aria-busy="true" aria-label={t('tab.loading')} className={className}>
      {children}
    </div>
  );
}

/** Some rows of the final height, in pixels. */
export function RowsSkeleton({ rows, height = 48 }: { rows: number; height?: number }) {
  const styles = useStyles();
  return (
    <Skeleton className={styles.lines}>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <Bone key={row} height={height} />
      ))}
    </Skeleton>
  );
}

/** A page before anything is known about it: heading, three cards, a body. */
export function PageSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.page}>
      <Bone height={32} className={styles.title} />
      <div className={styles.cards}>
        <Bone height={120} />
        <Bone height={120} />
        <Bone height={120} />
      </div>
      <Bone height={128} />
    </Skeleton>
  );
}
