import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Persona } from '../api/personas.ts';
import { personaWords } from './personaWords.ts';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  strip: {
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    alignItems: 'center',
    columnGap: tokens.spacingHorizontalM,
  },
  change: { flexShrink: 0 },
});

/** Who one is in the try-out, and the way to be somebody else. */
export function PersonaStrip({ persona, onChange }: { persona: Persona; onChange: () => void }) {
  const { t } = useTexts();
  const styles = useStyles();
  const shared = useShared();
  return (
    <div className={styles.strip}>
      <div className={styles.inner}>
        <span>{t('tab.persona.strip', { who: personaWords(t, persona) })}</span>
        <Button size="small" className={mergeClasses(shared.target, styles.change)} onClick={onChange}>
          {t('tab.persona.change')}
        </Button>
      </div>
    </div>
  );
}
