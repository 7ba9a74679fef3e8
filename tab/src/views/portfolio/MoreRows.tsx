import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  more: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalM },
});

interface MoreRowsProps {
  readonly shown: number;
  readonly found: number;
  readonly fetching: boolean;
  /** Why the last try failed; null when it did not. */
  readonly error: unknown;
  readonly onMore: () => void;
  /** By the button, after which the focus goes to the first new row. */
  readonly onPress: () => void;
}

/** Under the rows while there are more: they come by themselves near the end, and by a button for the keyboard. */
export function MoreRows({ shown, found, fetching, error, onMore, onPress }: MoreRowsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    // What failed is tried again when somebody asks for it, not over and over.
    if (end.current === null || fetching || error !== null) return;
    const watch = new IntersectionObserver(([entry]) => entry?.isIntersecting && onMore(), { rootMargin: '600px' });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [fetching, error, onMore]);

  return (
    <div ref={end}>
      {error !== null && <ErrorNote error={error} onRetry={onMore} />}
      {fetching && <RowsSkeleton rows={2} height={96} />}
      {error === null && (
        <div className={styles.more}>
          <Button className={shared.target} disabledFocusable={fetching} onClick={onPress}>
            {t('tab.portfolio.more')}
          </Button>
          <span className={shared.quiet}>{t('tab.portfolio.shown', { shown, found })}</span>
        </div>
      )}
    </div>
  );
}
