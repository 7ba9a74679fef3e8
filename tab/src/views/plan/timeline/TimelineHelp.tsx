import { makeStyles, tokens } from '@fluentui/react-components';
import { Fold } from '../../../ui/Fold.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const KEYS = ['go', 'open', 'select', 'lift', 'moving', 'ends'] as const;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** How things are moved in the timeline, by hand and by keys. */
export default function TimelineHelp() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <Fold head={t('tab.timeline.help')}>
      <div className={shared.section}>
        <p className={shared.text}>{t('tab.timeline.byHand')}</p>
        <p className={shared.text}>{t('tab.timeline.byTouch')}</p>
        <p className={shared.text}>{t('tab.timeline.byKeys')}</p>
        <ul className={styles.list}>
          {KEYS.map((key) => (
            <li key={key}>{t(`tab.timeline.keys.${key}`)}</li>
          ))}
        </ul>
      </div>
    </Fold>
  );
}
