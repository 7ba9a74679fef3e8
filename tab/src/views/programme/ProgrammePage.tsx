import { useEffect, useRef } from 'react';
import { useParams } from 'react-router';
import { FailedPage } from '../../ui/FailedPage.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { DeletedList } from './DeletedList.tsx';
import { LeadHistory } from './LeadHistory.tsx';
import { Leads } from './Leads.tsx';
import { type LeadChange, useChangeLeads, useLeads } from './useLeads.ts';

/** A programme's own page, for those who lead it: who they are, and what of it was deleted. */
export default function ProgrammePage() {
  const { t } = useTexts();
  const { programmeId = '' } = useParams();
  const { data, error, isPending, refetch } = useLeads(programmeId);
  const change = useChangeLeads(programmeId);
  const name = data?.programme.name ?? '';
  const back = (
    <div>
      <LinkButton to="/">{t('tab.toOverview')}</LinkButton>
    </div>
  );
  if (change.isSuccess && change.data === null) {
    return (
      <Page title={t('leads.title', { name })}>
        <Left programme={name} change={change.variables} />
        {back}
      </Page>
    );
  }
  // Somebody who was taken out meanwhile is shown no more of what they saw.
  if (error) return <FailedPage error={error} onRetry={() => void refetch()} />;
  return (
    <Page title={data ? t('leads.title', { name }) : t('leads.heading')} pending={isPending}>
      {isPending && <RowsSkeleton rows={3} height={72} />}
      {data && (
        <>
          <Leads view={data} change={change} />
          <LeadHistory changes={data.changes} />
          <DeletedList programmeId={programmeId} />
          {back}
        </>
      )}
    </Page>
  );
}

/** That one leads it no more, and who does if one handed it over. It has the focus, since the button is gone. */
function Left({ programme, change }: { programme: string; change: LeadChange }) {
  const { t } = useTexts();
  const shared = useShared();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.focus(), []);
  return (
    <p ref={note} tabIndex={-1} className={shared.text} role="status">
      {change.kind === 'handOver'
        ? t('leads.handedOver', { programme, name: change.name })
        : t('leads.left', { name: programme })}
    </p>
  );
}
