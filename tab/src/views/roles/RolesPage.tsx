import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { ASKED_ROLES, samePerson } from '../../../../domain/people.ts';
import { hasSeveralElected } from '../../../../domain/setUp/draft.ts';
import type { RolesView } from '../../../../domain/setUp/rolesView.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { isClosed } from '../../api/errors.ts';
import { Bar } from '../../ui/Bar.tsx';
import { FailedPage } from '../../ui/FailedPage.tsx';
import { EmptyNote, ErrorNote, MadeUpNote } from '../../ui/Notes.tsx';
import { Page } from '../../ui/Page.tsx';
import { RowsSkeleton } from '../../ui/Skeletons.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { EngagementNav } from '../engagement/EngagementNav.tsx';
import { WithEngagement } from '../engagement/WithEngagement.tsx';
import { GiveRole } from './GiveRole.tsx';
import { Holders } from './Holders.tsx';
import { type RoleChange, useChangeRole, useRoles } from './useRoles.ts';

interface DoneProps {
  readonly change: RoleChange;
  /** Whether it was so before: taking that back would take what they had. */
  readonly unchanged: boolean;
  readonly onUndo: (change: RoleChange) => void;
}

/** What was done, with the way back where something was. It has the focus, since the button that was pressed may be gone. */
function Done({ change, unchanged, onUndo }: DoneProps) {
  const { t } = useTexts();
  const shared = useShared();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const said = { name: change.name, role: t(`role.${change.role}`) };
  return (
    <div ref={note} tabIndex={-1}>
      <Bar
        intent="info"
        alert
        action={
          !unchanged && (
            <Button className={shared.target} onClick={() => onUndo({ ...change, held: !change.held })}>
              {t('setup.who.undo')}
            </Button>
          )
        }
      >
        {t(change.held ? (unchanged ? 'setup.who.held' : 'setup.who.given') : 'setup.who.taken', said)}
      </Bar>
    </div>
  );
}

function Who({ engagement, view }: { engagement: EngagementView; view: RolesView }) {
  const { t } = useTexts();
  const shared = useShared();
  const change = useChangeRole(engagement.id);
  const { held, read, hasChannel, without } = view;
  return (
    <>
      {change.isSuccess && (
        <Done
          key={change.submittedAt}
          change={change.variables}
          unchanged={change.data.unchanged}
          onUndo={change.mutate}
        />
      )}
      {change.error && <ErrorNote error={change.error} title="setup.who.failed" />}
      {hasSeveralElected(held) && <Bar intent="warning">{t('setup.roles.elected')}</Bar>}
      {ASKED_ROLES.map((role) => (
        <Holders
          key={role}
          role={role}
          held={held}
          isOwn={(person, one) => one === 'guide' && samePerson(person, view.me)}
          busy={change.isPending}
          onTake={change.mutate}
        />
      ))}
      {held.some(({ counts }) => !counts) && <p className={shared.text}>{t('setup.who.outHint')}</p>}
      {!hasChannel && <EmptyNote title={t('setup.who.give')}>{t('setup.who.noChannel')}</EmptyNote>}
      {hasChannel && !read && <Bar intent="warning">{t('setup.who.unread')}</Bar>}
      {read && without > 0 && <p className={shared.text}>{t('setup.who.without', { count: without })}</p>}
      {read && <GiveRole view={view} busy={change.isPending} onGive={change.mutate} />}
    </>
  );
}

function Roles({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, isPending, refetch } = useRoles(engagement.id);
  const failed = data === undefined ? error : null;
  const toMunicipality = {
    to: `/engagements/${engagement.id}`,
    words: t('tab.round.back', { name: engagement.shortName }),
  };
  if (isClosed(failed)) {
    const under = <EngagementNav engagement={engagement} />;
    return <FailedPage error={failed} onRetry={() => void refetch()} under={under} back={toMunicipality} />;
  }
  return (
    <Page
      title={t('setup.who.title', { name: engagement.shortName })}
      under={
        <>
          <EngagementNav engagement={engagement} />
          {engagement.madeUp && <MadeUpNote />}
          <p className={shared.text}>{t('setup.who.intro')}</p>
        </>
      }
      pending={isPending}
      error={failed}
    >
      {isPending && <RowsSkeleton rows={4} height={72} />}
      {failed && <ErrorNote error={failed} onRetry={() => void refetch()} />}
      {data && <Who engagement={engagement} view={data} />}
    </Page>
  );
}

/** Who takes part and as what, for the guides. */
export default function RolesPage() {
  return <WithEngagement page={Roles} />;
}
