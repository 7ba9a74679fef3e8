import { useState } from 'react';
import { FEWEST_SHOWN } from '../../../../domain/result.ts';
import { dayOf, sayDay } from '../../../../domain/texts/dates.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { useWho } from '../../api/ApiContext.tsx';
import { ApiError } from '../../api/errors.ts';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { ownStateIn } from '../municipality/ownState.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { ToForm } from './ToForm.tsx';
import { useForm } from './useRound.ts';

function NotAsked({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const roles = joinWords(
    t,
    round.askedRoles.map((role) => t(`roleGroup.${role}`)),
  );
  return <EmptyNote title={t('card.notAsked.title')}>{t('card.notAsked.text', { roles })}</EmptyNote>;
}

/** For those who could have answered: that nobody can any more, and what to do now. While the result waits, that is said. */
function Closed({ engagement, round }: OwnAnswerProps) {
  const { t } = useTexts();
  if (!engagement.acts.includes('answerRound') || round.resultAt !== null) return null;
  const day = sayDay(t, dayOf(round.closedAt ?? round.closesAt));
  return (
    <EmptyNote title={t('card.closed.title')}>
      {round.answered < FEWEST_SHOWN ? t('closed.few') : t('closed.text', { day })}
    </EmptyNote>
  );
}

interface OwnAnswerProps {
  readonly engagement: EngagementView;
  readonly round: RoundView;
}

/**
 * One's own part of the round: the form, the receipt, or a friendly word to those who are not asked. The form opens by
 * itself only for those who have it before them: an open form holds back what the channel's card would say. From the end
 * of the round until its result it is there again for those who had it open and have not sent it.
 */
export function OwnAnswer({ engagement, round }: OwnAnswerProps) {
  const who = useWho();
  const [wanted, setWanted] = useState(false);
  const open = round.state === 'open';
  const mine = ownStateIn(engagement, round);
  const mayAsk = open
    ? mine === 'unanswered' || (wanted && mine !== 'notAsked')
    : round.state === 'ended' && mine !== 'notAsked';
  const form = useForm(engagement.id, round.id, mayAsk);
  if (form.data) {
    return (
      <>
        <AnswerPanel form={form.data} round={round} who={who} pressed={wanted} />
        {round.state === 'closed' && <Closed engagement={engagement} round={round} />}
      </>
    );
  }
  if (!open) return <Closed engagement={engagement} round={round} />;
  if (mine === 'notAsked' || (form.error instanceof ApiError && form.error.fault === 'notAsked'))
    return <NotAsked round={round} />;
  if (form.error) return <ErrorNote error={form.error} onRetry={() => void form.refetch()} />;
  if (mine === 'unanswered') return <RowsSkeleton rows={5} height={64} />;
  return <ToForm round={round} answered={mine === 'answered'} pending={wanted} onPress={() => setWanted(true)} />;
}
