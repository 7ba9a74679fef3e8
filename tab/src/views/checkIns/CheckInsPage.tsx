import type { EngagementView } from '../../../../domain/views.ts';
import { MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { CheckIn } from '../municipality/CheckIn.tsx';
import { useRounds } from '../municipality/useMunicipality.ts';
import { ResultsSection } from '../results/ResultsSection.tsx';
import { SeriesSection } from '../series/SeriesSection.tsx';
import { ShowingPanel } from '../showing/ShowingPanel.tsx';
import { SignalsSection } from '../signals/SignalsSection.tsx';
import { SilenceNote } from './SilenceNote.tsx';

function Current({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data: rounds, isPending } = useRounds(engagement.id);
  return (
    <section className={shared.section} aria-labelledby="now">
      <h2 id="now" className={shared.h2}>
        {t('tab.checkIns.now')}
      </h2>
      {isPending && <RowsSkeleton rows={1} height={120} />}
      {rounds && (
        <div className={shared.panel}>
          <CheckIn engagement={engagement} rounds={rounds} />
        </div>
      )}
    </section>
  );
}

function CheckIns({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  return (
    <Page
      title={t('tab.checkIns.title', { name: engagement.shortName })}
      under={
        <>
          <EngagementNav engagement={engagement} />
          {engagement.madeUp && <MadeUpNote />}
          <SilenceNote silenced={engagement.silenced} />
        </>
      }
    >
      <Current engagement={engagement} />
      {engagement.acts.includes('readSignals') && <SignalsSection engagement={engagement} />}
      <SeriesSection engagement={engagement} />
      <ResultsSection engagement={engagement} />
      {engagement.acts.includes('setShown') && <ShowingPanel engagement={engagement} />}
    </Page>
  );
}

/** Everything about a municipality's check-ins: now, what to talk about, when they come, and how they went. */
export default function CheckInsPage() {
  return <WithEngagement page={CheckIns} />;
}
