import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { SeriesSettings } from '../../../../domain/series.ts';
import { sayDay } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { Changer } from '../../api/errors.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { MeanwhileBar } from './MeanwhileBar.tsx';
import { sayTerms, sayWhen } from './words.ts';

const useStyles = makeStyles({
  line: { display: 'block', marginTop: tokens.spacingVerticalXS },
});

/** All of it in a line: when, from which day, and on what terms. */
function sayAll(t: Translate, settings: SeriesSettings): string {
  const start = `${t('series.form.start')} ${sayDay(t, settings.startsOn)}`;
  return [sayWhen(t, settings), start, sayTerms(t, settings)].join(' · ');
}

interface SeriesMeanwhileProps {
  readonly changer: Changer;
  readonly now: SeriesSettings;
  /** What is written; null while it is wrong. */
  readonly mine: SeriesSettings | null;
  readonly busy: boolean;
  readonly onUseTheirs: () => void;
  readonly onSaveMine: () => void;
}

/** Somebody else saved the series while this person wrote: both, in words, and the choice between them. */
export function SeriesMeanwhile({ changer, now, mine, busy, onUseTheirs, onSaveMine }: SeriesMeanwhileProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  return (
    <MeanwhileBar
      changer={changer}
      titles={{ by: 'series.meanwhile.by', somebody: 'series.meanwhile.somebody', mine: 'series.meanwhile.mine' }}
      actions={
        <>
          <Button className={shared.target} disabledFocusable={busy} onClick={onUseTheirs}>
            {t('series.meanwhile.useTheirs')}
          </Button>
          <Button className={shared.target} disabledFocusable={busy || mine === null} onClick={onSaveMine}>
            {t('series.meanwhile.saveMine')}
          </Button>
        </>
      }
    >
      {t('series.meanwhile.kept')}
      <span className={styles.line}>
        {t('series.meanwhile.now')} {sayAll(t, now)}
      </span>
      {mine !== null && (
        <span className={styles.line}>
          {t('series.meanwhile.yours')} {sayAll(t, mine)}
        </span>
      )}
    </MeanwhileBar>
  );
}
