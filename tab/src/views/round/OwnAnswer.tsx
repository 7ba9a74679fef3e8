import type { EngagementView, RoundView } from '../../../../domain/views.ts';
import { useWho } from '../../api/ApiContext.tsx';
import { ApiError } from '../../api/errors.ts';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { joinWords } from '../../ui/words.ts';
import { AnswerPanel } from './AnswerPanel.tsx';
import { useForm } from './useRound.ts';

function NotAsked({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const roles = joinWords(
    t,
    round.askedRoles.map((role) => t(`roleGroup.${role}`)),
  );
  return <EmptyNote title={t('card.notAsked.title')}>{t('card.notAsked.text', { roles })}</EmptyNote>;
}

interface OwnAnswerProps {
  readonly engagement: EngagementView;
  readonly round: RoundView;
}

/** One's own part of the round: the form, the receipt, or a friendly word to those who are not asked. */
export function OwnAnswer({ engagement, round }: OwnAnswerProps) {
  const who = useWho();
  const open = round.state === 'open';
  const mayAnswer = engagement.acts.includes('answerRound');
  const form = useForm(engagement.id, round.id, open && mayAnswer);
  if (form.data) {
    return <AnswerPanel form={form.data} open={open} who={who} />;
  }
  if (!open) return null;
  if (!mayAnswer || (form.error instanceof ApiError && form.error.fault === 'notAsked'))
    return <NotAsked round={round} />;
  if (form.error) return <ErrorNote error={form.error} onRetry={() => void form.refetch()} />;
  return <RowsSkeleton rows={5} height={64} />;
}
