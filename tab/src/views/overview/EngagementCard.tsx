import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOf, sayDay, sayShortDate } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';

const useStyles = makeStyles({
  card: {
    position: 'relative',
    height: '100%',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  // The whole card is the link's target, while the link's own words stay short for screen readers.
  name: { '& a': { fontSize: 'inherit' }, '& a::after': { content: '""', position: 'absolute', inset: 0 } },
  round: { marginTop: 'auto', paddingTop: tokens.spacingVerticalS },
});

/** One municipality on the overview. */
export function EngagementCard({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { openRound, openSignals, phase } = engagement;
  const dates = sayLastAndNext(t, engagement);
  return (
    <div className={mergeClasses(shared.panel, styles.card)}>
      <h2 className={mergeClasses(shared.h2, styles.name)}>
        <TextLink to={`/engagements/${engagement.id}`}>{engagement.shortName}</TextLink>
      </h2>
      <p className={shared.quiet}>{t(`theme.${engagement.theme}`)}</p>
      <p className={shared.text}>{phase === null ? t('tab.overview.noPhase') : t('tab.overview.phase', { phase })}</p>
      {openSignals > 0 && <p className={shared.text}>{t('signal.count', { count: openSignals })}</p>}
      <p className={mergeClasses(shared.text, styles.round)}>
        {openRound === null
          ? t('tab.overview.noRound')
          : t('tab.overview.roundOpen', {
              answered: openRound.answered,
              asked: openRound.asked,
              day: sayDay(t, dayOf(openRound.closesAt)),
            })}
      </p>
      {dates !== null && <p className={shared.quiet}>{capital(dates)}</p>}
    </div>
  );
}

/** «sist 17. nov, neste 1. des»: of the two, what there is; null when there is neither. */
function sayLastAndNext(t: Translate, { lastCheckIn, nextCheckIn }: EngagementView): string | null {
  const last = lastCheckIn === null ? '' : sayShortDate(t, dayOf(lastCheckIn.closedAt));
  const next = nextCheckIn === null ? '' : sayShortDate(t, dayOf(nextCheckIn.at));
  if (last !== '' && next !== '') return t('series.lastAndNext', { last, next });
  if (last !== '') return t('series.last', { last });
  return next === '' ? null : t('series.onlyNext', { next });
}
