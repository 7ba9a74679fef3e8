import { makeStyles } from '@fluentui/react-components';
import { hasEnded } from '../../../../domain/engagement.ts';
import { dayOf, sayDay, sayInstant, sayTime } from '../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { LinkButton, TextLink } from '../../ui/links.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import { StartRound } from '../round/StartRound.tsx';
import { ownStateIn } from './ownState.ts';

interface CheckInProps {
  readonly engagement: EngagementView;
  readonly rounds: readonly RoundView[] | undefined;
}

const useStyles = makeStyles({
  lookTarget: { '@media (max-width: 639px)': { display: 'inline-flex', alignItems: 'center', minHeight: '44px' } },
});

/** The way into the round: a button for those it asks, a mere link for those who may only look. */
function Enter({ engagement, round }: { engagement: EngagementView; round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const to = `/engagements/${engagement.id}/rounds/${round.id}`;
  const mine = ownStateIn(engagement, round);
  if (mine === 'unanswered' || mine === 'answered') {
    return (
      <LinkButton to={to} appearance={mine === 'unanswered' ? 'primary' : 'secondary'} className={shared.target}>
        {t(mine === 'unanswered' ? 'card.action.answer' : 'card.action.change')}
      </LinkButton>
    );
  }
  return (
    <TextLink to={to} className={styles.lookTarget}>
      {t('tab.municipality.seeRound')}
    </TextLink>
  );
}

/** When the next one starts by itself, or that there is none to come. */
function Next({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const today = useToday();
  const { nextCheckIn } = engagement;
  if (hasEnded(engagement, today)) return <p className={shared.quiet}>{t('tab.municipality.over')}</p>;
  if (nextCheckIn === null) return null;
  return <p className={shared.quiet}>{t('series.next', { when: sayInstant(t, nextCheckIn.at) })}</p>;
}

function Open({ engagement, round }: { engagement: EngagementView; round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      {round.about === 'effort' && <p className={shared.text}>{t('tab.municipality.effort')}</p>}
      <Progress asked={round.asked} answered={round.answered} />
      {ownStateIn(engagement, round) === 'answered' && (
        <p className={shared.text}>{t('tab.municipality.youAnswered')}</p>
      )}
      <p className={shared.quiet}>{t('tab.municipality.until', { when: sayDay(t, dayOf(round.closesAt)) })}</p>
      <p className={shared.quiet}>
        {t('tab.municipality.asked', {
          roles: joinWords(
            t,
            round.askedRoles.map((role) => t(`roleGroup.${role}`)),
          ),
        })}
      </p>
      <Next engagement={engagement} />
      <div>
        <Enter engagement={engagement} round={round} />
      </div>
    </>
  );
}

function None({ engagement, last }: { engagement: EngagementView; last: RoundView | undefined }) {
  const { t } = useTexts();
  const shared = useShared();
  const over = hasEnded(engagement, useToday());
  const mayOpen = !over && engagement.acts.includes('openRound');
  const resultAt = last?.resultAt ?? null;
  return (
    <>
      <p className={shared.h2}>{t(resultAt === null ? 'tab.municipality.noRound' : 'tab.municipality.ended')}</p>
      {resultAt !== null && (
        <p className={shared.text}>{t('tab.municipality.resultAt', { time: sayTime(resultAt) })}</p>
      )}
      {last && resultAt === null && (
        <p className={shared.quiet}>
          {t('tab.municipality.lastRound', { day: sayDay(t, dayOf(last.closedAt ?? last.closesAt)) })}
        </p>
      )}
      <Next engagement={engagement} />
      {!over && (mayOpen || engagement.nextCheckIn === null) && (
        <p className={shared.quiet}>{t(mayOpen ? 'tab.municipality.startHint' : 'tab.municipality.waitForStart')}</p>
      )}
      {mayOpen && (
        <div>
          <StartRound engagement={engagement} />
        </div>
      )}
    </>
  );
}

/** The third card: the open round with its button, or the way to the next one. */
export function CheckIn({ engagement, rounds }: CheckInProps) {
  const newest = rounds?.[0];
  return newest?.state === 'open' ? (
    <Open engagement={engagement} round={newest} />
  ) : (
    <None engagement={engagement} last={newest} />
  );
}
