import { z } from 'zod';
import { invitationOutcome, invitingResource } from '../resources/invitations.ts';
import { E, engagement, type Route } from './route.ts';

export const INVITATIONS = {
  readInviting: {
    method: 'get',
    path: `${E}/invitations`,
    needs: 'inviteToCalendar',
    summary: 'Whether milestones can be put into calendars here, and for which registration consent is asked',
    params: engagement,
    response: invitingResource,
    status: 200,
  },
  inviteToStep: {
    method: 'post',
    path: `${E}/steps/{stepId}/invitations`,
    needs: 'inviteToCalendar',
    summary: "Put a milestone into one's own calendar, and send it to the others with a role here",
    params: engagement.extend({ stepId: z.uuid() }),
    body: z.strictObject({ key: z.uuid() }),
    response: invitationOutcome,
    status: 200,
  },
} as const satisfies Record<string, Route>;
