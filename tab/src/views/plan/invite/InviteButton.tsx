import { Button } from '@fluentui/react-components';
import type { Translate } from '../../../../../domain/texts/translate.ts';
import { useHost } from '../../../ui/HostProvider.tsx';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { type InviteState, useInvite, useInviting } from './useInvite.ts';

interface InviteProps {
  readonly engagementId: string;
  readonly stepId: string;
}

/** Puts a milestone into calendars; nothing where that is not offered, and outside Teams, which asks for consent. */
export default function InviteButton({ engagementId, stepId }: InviteProps) {
  const { data } = useInviting(engagementId);
  const host = useHost();
  if (host === null || !data?.clientId) return null;
  return <Invite engagementId={engagementId} stepId={stepId} clientId={data.clientId} tenantId={data.tenantId} />;
}

/** What is said of it; empty as long as there is nothing to say. */
export function inviteWords(t: Translate, state: InviteState): string {
  switch (state.at) {
    case 'ready':
      return t('calendarInvite.hint');
    case 'putting':
      return t('calendarInvite.busy');
    case 'consent':
      return t('calendarInvite.consent');
    case 'asking':
      return t('calendarInvite.asking');
    case 'declined':
      return t('calendarInvite.declined');
    case 'refused':
      return t(`calendarInvite.why.${state.why}`);
    case 'failed':
      return '';
    case 'sent': {
      const { invited, left } = state;
      const sent = invited === 0 ? t('calendarInvite.alone') : t('calendarInvite.sent', { count: invited });
      return left === 0 ? sent : `${sent} ${t('calendarInvite.left', { count: left })}`;
    }
  }
}

interface Offered extends InviteProps {
  readonly clientId: string;
  readonly tenantId: string;
}

function Invite({ engagementId, stepId, clientId, tenantId }: Offered) {
  const { t } = useTexts();
  const shared = useShared();
  const { state, put, consent } = useInvite(engagementId, stepId, clientId, tenantId);
  const asks = state.at === 'consent' || state.at === 'declined';
  const busy = state.at === 'putting' || state.at === 'asking';
  return (
    <>
      <div className={shared.row}>
        <Button
          className={shared.target}
          disabledFocusable={busy || state.at === 'sent'}
          onClick={() => void (asks ? consent() : put())}
        >
          {t(asks ? 'calendarInvite.ask' : 'calendarInvite.button')}
        </Button>
        <p role="status" className={shared.quiet}>
          {inviteWords(t, state)}
        </p>
      </div>
      {state.at === 'failed' && <ErrorNote error={state.error} title="tab.error.notDone" />}
    </>
  );
}
