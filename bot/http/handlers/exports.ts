import { EXPORTS } from '../../../domain/contract/routes/exports.ts';
import { requestExport } from '../../usecases/exportRounds.ts';
import type { HandlersOf } from '../handle.ts';

export const exportsHandlers: HandlersOf<Omit<typeof EXPORTS, 'download'>> = {
  requestExport: async ({ context, person, params, body }) => {
    const { token, fileName, expiresAt } = await requestExport(context, person, { ...params, ...body });
    const url = EXPORTS.download.path.replace('{token}', token);
    return { url, fileName, expiresAt: expiresAt.toISOString() };
  },
};
