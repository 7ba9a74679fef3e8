import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { EngagementView } from '../../../../domain/views.ts';
import { LinkButton } from '../../ui/links.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { PageSkeleton } from '../../ui/Skeletons.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { useEngagement } from '../municipality/useMunicipality.ts';

/** A page about the engagement in the address: its skeleton, its error, or the page itself. */
export function WithEngagement({ page: Content }: { page: (props: { engagement: EngagementView }) => ReactNode }) {
  const { t } = useTexts();
  const { engagementId = '' } = useParams();
  const { data: engagement, error, refetch } = useEngagement(engagementId);
  if (engagement) return <Content key={engagement.id} engagement={engagement} />;
  if (!error) return <PageSkeleton />;
  return (
    <Page title={t('tab.error.title')} error={error}>
      <ErrorNote error={error} onRetry={() => void refetch()} />
      <div>
        <LinkButton to="/">{t('tab.toOverview')}</LinkButton>
      </div>
    </Page>
  );
}
