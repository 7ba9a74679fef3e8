import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EmptyNote, ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementCard } from './EngagementCard.tsx';
import { useOverview } from './useOverview.ts';

const useStyles = makeStyles({
  list: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
});

/** The municipalities the person has a role in. */
export default function OverviewPage() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { data: engagements, error, isPending, refetch } = useOverview();
  const madeUp = engagements?.some((engagement) => engagement.madeUp) ?? false;

  return (
    <Page title={t('tab.overview.title')} under={madeUp && <MadeUpNote />}>
      {isPending && <RowsSkeleton rows={3} height={120} />}
      {error && engagements === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {engagements?.length === 0 && (
        <EmptyNote title={t('tab.overview.empty.title')}>{t('tab.overview.empty.text')}</EmptyNote>
      )}
      {engagements !== undefined && engagements.length > 0 && (
        <ul className={mergeClasses(shared.plainList, styles.list)}>
          {engagements.map((engagement) => (
            <li key={engagement.id}>
              <EngagementCard engagement={engagement} />
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
