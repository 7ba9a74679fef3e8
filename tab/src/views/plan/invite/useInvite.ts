import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationOutcome, InvitationRefusal } from '../../../../../domain/invitation.ts';
import { useApi } from '../../../api/ApiContext.tsx';
import { keys } from '../../../api/keys.ts';
import { consentPage } from '../../../consent/consentAddress.ts';
import { askConsent } from '../../../teams/askConsent.ts';

export type InviteState =
  | { readonly at: 'ready' | 'putting' | 'consent' | 'asking' | 'declined' }
  | { readonly at: 'sent'; readonly invited: number; readonly left: number }
  | { readonly at: 'refused'; readonly why: InvitationRefusal }
  | { readonly at: 'failed'; readonly error: unknown };

/** Whether milestones can be put into calendars here. */
export function useInviting(engagementId: string) {
  const api = useApi();
  return useQuery({
    queryKey: keys.inviting(engagementId),
    queryFn: ({ signal }) => api.call('readInviting', { params: { engagementId }, body: undefined, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

const stateOf = (outcome: InvitationOutcome): InviteState => {
  if (outcome.outcome === 'consent') return { at: 'consent' };
  if (outcome.outcome === 'refused') return { at: 'refused', why: outcome.why };
  return { at: 'sent', invited: outcome.invited, left: outcome.left };
};

/**
 * Puts one milestone into calendars. One key for as long as the form is open: whatever is tried again, the invitation
 * goes out once.
 */
export function useInvite(engagementId: string, stepId: string, clientId: string, tenantId: string) {
  const api = useApi();
  const [key] = useState(() => crypto.randomUUID());
  const [state, setState] = useState<InviteState>({ at: 'ready' });
  const put = async () => {
    setState({ at: 'putting' });
    try {
      setState(stateOf(await api.call('inviteToStep', { params: { engagementId, stepId }, body: { key } })));
    } catch (error) {
      setState({ at: 'failed', error });
    }
  };
  const consent = async () => {
    setState({ at: 'asking' });
    const answer = await askConsent(consentPage(location.origin, clientId, tenantId));
    if (answer === 'granted') return put();
    setState(answer === 'adminOnly' ? { at: 'refused', why: 'adminOnly' } : { at: 'declined' });
  };
  return { state, put, consent };
}
