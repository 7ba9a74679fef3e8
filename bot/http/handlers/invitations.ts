import type { INVITATIONS } from '../../../domain/contract/routes/invitations.ts';
import { inviteToStep, readInviting } from '../../usecases/inviteToStep.ts';
import type { HandlersOf } from '../handle.ts';

export const invitationsHandlers: HandlersOf<typeof INVITATIONS> = {
  readInviting: ({ context, person, params }) => readInviting(context, person, params.engagementId),
  inviteToStep: ({ context, person, params, body, token }) =>
    inviteToStep(context, person, { ...params, key: body.key, token }),
};
