import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { RecordedView } from '../../../../domain/seriesView.ts';
import { dayOf, sayDayAndWeek, sayInstant } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import { Fold } from '../../ui/Fold.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { sayWhy } from './words.ts';

const useStyles = makeStyles({
  list: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
});

/** What became of a date, in a sentence. */
function sayOutcome(t: Translate, { outcome, late, at }: RecordedView): string {
  if (outcome.state === 'missed') return t(`series.past.missed.${outcome.why}`);
  if (outcome.state === 'skipped') return t('series.past.skipped', { why: sayWhy(t, outcome.why) });
  return late ? t('series.past.late', { when: sayInstant(t, at) }) : t('series.past.opened');
}

/** The dates behind, newest first: opened, skipped or missed, and why. Open from the start when the newest was missed. */
export function PastDates({ engagementId, past }: { engagementId: string; past: readonly RecordedView[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (past.length === 0) return null;
  return (
    <Fold head={t('series.past.title')} startsOpen={past[0]?.outcome.state === 'missed'}>
      <ul className={mergeClasses(shared.plainList, styles.list)}>
        {past.map((date) => {
          const { due, opensAt, outcome } = date;
          return (
            <li key={due}>
              {capital(sayDayAndWeek(t, opensAt === null ? due : dayOf(opensAt)))}
              <span className={shared.quiet}> {sayOutcome(t, date)}</span>{' '}
              {outcome.state === 'opened' && outcome.roundId !== null && (
                <TextLink to={`/engagements/${engagementId}/rounds/${outcome.roundId}`}>
                  {t('series.past.see')}
                </TextLink>
              )}
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
