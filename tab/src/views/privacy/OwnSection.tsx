import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { OwnItem, OwnKind } from '../../../../domain/archive/ownData.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { sayMoment } from '../archive/sayDayOfYear.ts';

/** As many as are read at a look; more come when asked for. */
const AT_A_TIME = 20;

const useStyles = makeStyles({
  item: { padding: `${tokens.spacingVerticalS} 0`, overflowWrap: 'anywhere' },
  words: { whiteSpace: 'pre-line' },
});

/** One kind of what is kept, folded until it is looked at. */
export function OwnSection({ kind, items }: { kind: OwnKind; items: readonly OwnItem[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [most, setMost] = useState(AT_A_TIME);
  const hidden = items.length - most;
  return (
    <Fold head={t('privacy.section', { what: t(`privacy.kind.${kind}`), count: items.length })}>
      <ul className={shared.plainList}>
        {items.slice(0, most).map(({ at, place, words }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and an item has no id to show
          <li key={index} className={styles.item}>
            <p className={`${shared.text} ${styles.words}`}>{words}</p>
            <p className={shared.quiet}>{[place, at && sayMoment(t, at)].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <Button className={shared.target} onClick={() => setMost(most + AT_A_TIME)}>
          {t('privacy.more', { count: Math.min(hidden, AT_A_TIME) })}
        </Button>
      )}
    </Fold>
  );
}
