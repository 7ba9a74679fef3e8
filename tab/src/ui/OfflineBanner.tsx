import { makeStyles, tokens } from '@fluentui/react-components';
import { Bar } from './Bar.tsx';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  // Over the page's foot, so that nothing jumps when it comes and goes.
  place: {
    position: 'fixed',
    insetInline: 0,
    bottom: 0,
    zIndex: 10,
    padding: tokens.spacingHorizontalM,
    pointerEvents: 'none',
  },
  bar: { maxWidth: '640px', margin: '0 auto', boxShadow: tokens.shadow8 },
});

/** Says that what is shown may be old, and what happens next. The region is always there, so that it is read out. */
export function OfflineBanner({ show }: { show: boolean }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.place} role="status">
      {show && (
        <Bar intent="warning" className={styles.bar}>
          {t('tab.offline.text')}
        </Bar>
      )}
    </div>
  );
}
