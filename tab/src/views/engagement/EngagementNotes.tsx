import { sayMomentInYear } from '../../../../domain/texts/deletionWords.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { Bar } from '../../ui/Bar.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { useToday } from '../../ui/useToday.ts';
import RetentionNotes from '../archive/RetentionNotes.tsx';
import { sayDayOfYear } from '../archive/sayDayOfYear.ts';
import { FoundedNote } from '../setUp/FoundedNote.tsx';

/** What is told of the engagement as a whole on its page, once the page stands: to everybody that it ends or is deleted. */
export default function EngagementNotes({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const today = useToday();
  const { endedOn, stoppedDeletion } = engagement;
  return (
    <>
      {engagement.acts.includes('endEngagement') && <FoundedNote engagement={engagement} />}
      {endedOn !== null && (
        <Bar intent="info">
          {t(endedOn < today ? 'archive.end.ended' : 'archive.endsNote', { day: sayDayOfYear(t, endedOn) })}
        </Bar>
      )}
      {stoppedDeletion !== null && (
        <Bar intent="info">
          {t('archive.deletion.stoppedNote', {
            name: stoppedDeletion.by ?? t('tab.plan.formerPerson'),
            when: sayMomentInYear(t, stoppedDeletion.at),
          })}
        </Bar>
      )}
      <RetentionNotes engagementId={engagement.id} />
    </>
  );
}
