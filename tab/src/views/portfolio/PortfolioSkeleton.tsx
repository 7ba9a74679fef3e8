import { makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  search: { width: 'min(480px, 100%)' },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  // As high as a row of the table, or the upper part of a card.
  row: { height: '104px' },
});

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The search and the rows before they are there, in their final places. */
export function PortfolioSkeleton() {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <Skeleton aria-label={t('tab.loading')} className={styles.page}>
      <SkeletonItem size={48} className={styles.search} />
      <div className={styles.rows}>
        {ROWS.map((row) => (
          <SkeletonItem key={row} className={styles.row} />
        ))}
      </div>
    </Skeleton>
  );
}
