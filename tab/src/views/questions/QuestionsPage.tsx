import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { QuestionBoard } from './QuestionBoard.tsx';
import { useQuestions } from './useQuestions.ts';

function Questions({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useQuestions(engagement.id);
  return (
    <Page
      title={t('questions.title', { name: engagement.shortName })}
      under={
        <>
          <EngagementNav engagement={engagement} />
          <p className={shared.quiet}>{t('questions.intro')}</p>
          {engagement.madeUp && <MadeUpNote />}
        </>
      }
    >
      {data && <QuestionBoard engagement={engagement} view={data} />}
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!error && data === undefined && <RowsSkeleton rows={5} height={96} />}
    </Page>
  );
}

/** What a municipality may be asked, when it was last asked, and its own questions. */
export default function QuestionsPage() {
  return <WithEngagement page={Questions} />;
}
