import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(220px, 100%), 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  title: { width: 'min(420px, 80%)' },
  card: { height: '120px' },
  lines: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Some rows of the final height. */
export function RowsSkeleton({ rows, height = 48 }: { rows: number; height?: 16 | 24 | 48 | 64 | 96 | 120 }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.lines}>
      {Array.from({ length: rows }, (_, index) => index).map((row) => (
        <SkeletonItem key={row} size={height} />
      ))}
    </Skeleton>
  );
}

/** A page before anything is known about it: heading, three cards, a body. */
export function PageSkeleton() {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.page}>
      <SkeletonItem size={32} className={styles.title} />
      <div className={styles.cards}>
        <SkeletonItem className={styles.card} />
        <SkeletonItem className={styles.card} />
        <SkeletonItem className={styles.card} />
      </div>
      <SkeletonItem size={128} />
    </Skeleton>
  );
}
