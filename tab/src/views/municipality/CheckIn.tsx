import { Button } from '@fluentui/react-components';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { joinWords } from '../../ui/words.ts';
import { useOpenRound } from './useMunicipality.ts';

interface CheckInProps {
  readonly engagement: EngagementView;
  readonly rounds: readonly RoundView[] | undefined;
}

function Open({ engagement, round }: { engagement: EngagementView; round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const mayAnswer = engagement.acts.includes('answerRound');
  return (
    <>
      <Progress asked={round.asked} answered={round.answered} />
      <p className={shared.quiet}>{t('tab.municipality.until', { when: sayDay(t, dayOf(round.closesAt)) })}</p>
      <p className={shared.quiet}>
        {t('tab.municipality.asked', {
          roles: joinWords(
            t,
            round.askedRoles.map((role) => t(`roleGroup.${role}`)),
          ),
        })}
      </p>
      <div>
        <LinkButton
          to={`/engagements/${engagement.id}/rounds/${round.id}`}
          appearance={mayAnswer ? 'primary' : 'secondary'}
          className={shared.target}
        >
          {t(mayAnswer ? 'card.action.answer' : 'tab.municipality.seeRound')}
        </LinkButton>
      </div>
    </>
  );
}

function None({ engagement, last }: { engagement: EngagementView; last: RoundView | undefined }) {
  const { t } = useTexts();
  const shared = useShared();
  const open = useOpenRound(engagement.id);
  const mayOpen = engagement.acts.includes('openRound');
  return (
    <>
      <p className={shared.h2}>{t('tab.municipality.noRound')}</p>
      {last && (
        <p className={shared.quiet}>
          {t('tab.municipality.lastRound', { day: sayDay(t, dayOf(last.closedAt ?? last.closesAt)) })}
        </p>
      )}
      <p className={shared.quiet}>{t(mayOpen ? 'tab.municipality.startHint' : 'tab.municipality.waitForStart')}</p>
      {open.error && <ErrorNote error={open.error} title="tab.error.notDone" />}
      {mayOpen && (
        <div>
          <Button
            appearance="primary"
            className={shared.target}
            disabledFocusable={open.isPending}
            onClick={() => open.mutate()}
          >
            {t('tab.municipality.start')}
          </Button>
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
