import { lazy, type ReactNode, Suspense } from 'react';
import { useParams } from 'react-router';
import type { EngagementView } from '../../../../domain/views.ts';
import { ApiError } from '../../api/errors.ts';
import { FailedPage } from '../../ui/FailedPage.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useEngagement } from '../municipality/useMunicipality.ts';

const DeletedPage = lazy(() => import('../archive/DeletedPage.tsx'));

/** A page about the engagement in the address: its skeleton, its error, or the page itself. */
export function WithEngagement({ page: Content }: { page: (props: { engagement: EngagementView }) => ReactNode }) {
  const { engagementId = '' } = useParams();
  const { data: engagement, error, refetch } = useEngagement(engagementId);
  // What is shown of it from before is gone.
  if (error instanceof ApiError && error.fault === 'engagementDeleted') {
    return (
      <Suspense fallback={<PageSkeleton />}>
        <DeletedPage engagementId={engagementId} />
      </Suspense>
    );
  }
  if (engagement) return <Content key={engagement.id} engagement={engagement} />;
  if (!error) return <PageSkeleton />;
  return <FailedPage error={error} onRetry={() => void refetch()} />;
}
