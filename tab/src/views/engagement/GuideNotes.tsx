import type { EngagementView } from '../../../../domain/views.ts';
import RetentionNotes from '../archive/RetentionNotes.tsx';
import { FoundedNote } from '../setUp/FoundedNote.tsx';

/** What those who run the engagement are told on its page, once the page stands. */
export default function GuideNotes({ engagement }: { engagement: EngagementView }) {
  return (
    <>
      <FoundedNote engagement={engagement} />
      <RetentionNotes engagementId={engagement.id} />
    </>
  );
}
