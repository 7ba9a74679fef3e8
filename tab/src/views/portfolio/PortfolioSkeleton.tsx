import { makeStyles, tokens } from '@fluentui/react-components';
import { Bone, Skeleton } from '../../ui/Skeletons.tsx';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL },
  search: { width: 'min(480px, 100%)' },
  rows: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** As high as a row of the table, or the upper part of a card, in pixels. */
const ROW = 104;

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** The search and the rows before they are there, in their final places. */
export function PortfolioSkeleton() {
  const styles = useStyles();
  return (
    <Skeleton className={styles.page}>
      <Bone height={48} className={styles.search} />
      <div className={styles.rows}>
        {ROWS.map((row) => (
          <Bone key={row} height={ROW} />
        ))}
      </div>
    </Skeleton>
  );
}
