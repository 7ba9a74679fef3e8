import { EXPORTS } from '../../../domain/contract/routes/exports.ts';
import type { PersonKey } from '../../../domain/people.ts';
import { type DownloadRequest, requestDownload } from '../../usecases/downloads.ts';
import type { Context } from '../../usecases/ports/context.ts';
import type { HandlersOf } from '../handle.ts';

/** A link to a file that is made when it is fetched: how every file leaves the service. */
export async function offer(context: Context, person: PersonKey, request: DownloadRequest) {
  const { token, fileName, expiresAt } = await requestDownload(context, person, request);
  const url = EXPORTS.download.path.replace('{token}', token);
  return { url, fileName, expiresAt: expiresAt.toISOString() };
}

export const exportsHandlers: HandlersOf<Omit<typeof EXPORTS, 'download'>> = {
  requestExport: ({ context, person, params, body: { roundId, format, language } }) =>
    offer(context, person, { ...params, of: { kind: 'rounds', roundId, format }, language }),
  requestPlanExport: ({ context, person, params, body: { format, language } }) =>
    offer(context, person, { ...params, of: { kind: 'plan', format }, language }),
};
