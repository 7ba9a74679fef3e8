import type { SESSIONS } from '../../../domain/contract/routes/sessions.ts';
import { endSession } from '../../usecases/endSession.ts';
import { readSessions } from '../../usecases/readSessions.ts';
import { startSession } from '../../usecases/startSession.ts';
import type { HandlersOf } from '../handle.ts';

export const sessionsHandlers: HandlersOf<typeof SESSIONS> = {
  listSessions: ({ context, person, params }) => readSessions(context, person, params.engagementId),
  startSession: ({ context, person, params }) => startSession(context, person, params.engagementId),
  endSession: ({ context, person, params }) => endSession(context, person, params.engagementId, params.sessionId),
};
