import type { SHOWING } from '../../../domain/contract/routes/showing.ts';
import { readShowing, setShowing } from '../../usecases/showing.ts';
import type { HandlersOf } from '../handle.ts';

export const showingHandlers: HandlersOf<typeof SHOWING> = {
  readShowing: async ({ context, person, params }) => ({
    shownElsewhere: await readShowing(context, person, params.engagementId),
  }),
  setShowing: async ({ context, person, params, body }) => ({
    shownElsewhere: await setShowing(context, person, params.engagementId, body.shownElsewhere),
  }),
};
