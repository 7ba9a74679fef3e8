import { Button } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { ClosedReason } from '../../../../domain/setUp/view.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { pathInPlace } from '../../teams/frameContext.ts';
import { useHost } from '../../ui/HostProvider.tsx';
import { LinkButton } from '../../ui/links.tsx';
import { EmptyNote, ErrorNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { OpenSetUp } from './OpenSetUp.tsx';
import { useSetUp } from './useSetUp.ts';

/** Goes to the municipality that the channel is linked to, as the place shows it. */
function Linked({ engagementId }: { engagementId: string | null }) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const context = useHost()?.place.frameContext ?? 'content';
  useEffect(() => {
    if (engagementId !== null) {
      void navigate(pathInPlace(`/engagements/${engagementId}`, context), { replace: true });
    }
  }, [engagementId, navigate, context]);
  if (engagementId !== null) return <RowsSkeleton rows={3} />;
  return <EmptyNote title={t('setup.linked.title')}>{t('setup.linked.text')}</EmptyNote>;
}

interface ClosedProps {
  readonly why: ClosedReason;
  readonly who: readonly string[] | null;
  readonly onAgain: () => void;
}

/** Why somebody may not set the channel up, and who can. */
function Closed({ why, who, onAgain }: ClosedProps) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <>
      <EmptyNote title={t(`setup.closed.${why}.title`)}>
        <div className={shared.section}>
          <p className={shared.text}>{t(`setup.closed.${why}.text`)}</p>
          {who !== null && who.length > 0 && (
            <p className={shared.text}>{t('setup.closed.who', { names: joinWords(t, who) })}</p>
          )}
          {who?.length === 0 && why === 'notGuide' && <p className={shared.text}>{t('setup.closed.nobody')}</p>}
        </div>
      </EmptyNote>
      <div className={shared.row}>
        <Button className={shared.target} onClick={onAgain}>
          {t('setup.closed.again')}
        </Button>
        <LinkButton to="/" className={shared.target}>
          {t('tab.toOverview')}
        </LinkButton>
      </div>
    </>
  );
}

/** A channel that is linked to nothing yet: set up by those who may, and a word to everybody else. */
export default function SetUpPage() {
  const { t } = useTexts();
  const shared = useShared();
  const { channelId = '' } = useParams();
  const { data, error, isPending, refetch } = useSetUp(channelId);
  const failed = data === undefined ? error : null;
  const open = data?.state === 'open';
  return (
    <Page
      title={t('setup.title')}
      under={
        open && (
          <>
            {data.channelName !== null && (
              <p className={shared.quiet}>{t('setup.channel', { name: data.channelName })}</p>
            )}
            <p className={shared.text}>{t('setup.intro')}</p>
          </>
        )
      }
      pending={isPending || (data?.state === 'linked' && data.engagementId !== null)}
      error={failed}
    >
      {isPending && <RowsSkeleton rows={7} height={56} />}
      {failed && <ErrorNote error={failed} onRetry={() => void refetch()} />}
      {data?.state === 'linked' && <Linked engagementId={data.engagementId} />}
      {data?.state === 'closed' && <Closed why={data.why} who={data.who} onAgain={() => void refetch()} />}
      {open && <OpenSetUp channelId={channelId} view={data} />}
    </Page>
  );
}
