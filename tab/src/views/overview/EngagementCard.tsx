import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { TextLink } from '../../ui/links.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

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
  const { openRound, phase } = engagement;
  return (
    <div className={mergeClasses(shared.panel, styles.card)}>
      <h2 className={mergeClasses(shared.h2, styles.name)}>
        <TextLink to={`/engagements/${engagement.id}`}>{engagement.shortName}</TextLink>
      </h2>
      <p className={shared.quiet}>{t(`theme.${engagement.theme}`)}</p>
      <p className={shared.text}>{phase === null ? t('tab.overview.noPhase') : t('tab.overview.phase', { phase })}</p>
      <p className={mergeClasses(shared.text, styles.round)}>
        {openRound === null
          ? t('tab.overview.noRound')
          : t('tab.overview.roundOpen', {
              answered: openRound.answered,
              asked: openRound.asked,
              day: sayDay(t, dayOf(openRound.closesAt)),
            })}
      </p>
    </div>
  );
}
