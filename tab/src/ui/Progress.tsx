import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import { useTexts } from './Texts.tsx';

/** More people than this and the dots say less than the words alone. */
const MOST_DOTS = 12;

const useStyles = makeStyles({
  progress: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
  },
  dots: { display: 'inline-flex', gap: '3px' },
  words: { ...typographyStyles.subtitle1 },
});

/** «●●●○○ 3 av 5 har svart»: nobody is named, and the dots are in no order. */
export function Progress({ asked, answered }: { asked: number; answered: number }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <p className={styles.progress}>
      <span className={styles.words}>{t('tab.municipality.progress', { asked, answered })}</span>
      {asked <= MOST_DOTS && (
        <span className={styles.dots} aria-hidden="true">
          {Array.from({ length: asked }, (_, index) => index).map((dot) => (
            <svg key={dot} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
              <circle cx="6" cy="6" r="5" fill={dot < answered ? 'currentColor' : 'none'} stroke="currentColor" />
            </svg>
          ))}
        </span>
      )}
    </p>
  );
}
