import type { OWN_DATA } from '../../../domain/contract/routes/ownData.ts';
import { readRetention } from '../../usecases/archive.ts';
import { readDeletionNotices } from '../../usecases/deletion/readDeletions.ts';
import { eraseOwnData, readOwnData } from '../../usecases/ownData.ts';
import type { HandlersOf } from '../handle.ts';
import { offer } from './exports.ts';

export const ownDataHandlers: HandlersOf<typeof OWN_DATA> = {
  readOwnData: ({ context, person, query }) => readOwnData(context, person, query.language),
  requestOwnData: ({ context, person, body: { language } }) =>
    offer(context, person, { engagementId: null, of: { kind: 'ownData', format: 'json' }, language }),
  eraseOwnData: ({ context, person }) => eraseOwnData(context, person),
  listRetention: async ({ context, person }) => ({
    due: await readRetention(context, person),
    decided: await readDeletionNotices(context, person),
  }),
};
