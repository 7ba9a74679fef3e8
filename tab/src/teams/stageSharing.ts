import type { TeamsJs } from './teamsJs.ts';
import { within } from './within.ts';

/** What became of showing something on the stage. */
export type Shared = 'shared' | 'notAllowed' | 'failed';

export interface StageSharing {
  /** Shows an address of ours on the meeting's stage, for everybody in it. */
  share(url: string): Promise<Shared>;
}

/** How long Teams may take, in milliseconds, before it counts as failed. */
const PATIENCE_MS = 15_000;

/**
 * The stage of a meeting. Whether the app may share is asked first: the answer to that is clear, where the answer to
 * sharing itself is only an error code. @see https://aka.ms/teamsjs/shareAppContentToStage
 */
export function stageSharing({ meeting }: TeamsJs): StageSharing {
  const mayShare = () =>
    new Promise<boolean>((resolve) => {
      meeting.getAppContentStageSharingCapabilities((error, capabilities) =>
        resolve(error === null && capabilities?.doesAppHaveSharePermission === true),
      );
    });
  const share = (url: string) =>
    new Promise<boolean>((resolve) => {
      meeting.shareAppContentToStage((error, shared) => resolve(error === null && shared === true), url, {
        sharingProtocol: meeting.SharingProtocol.Collaborative,
      });
    });
  const attempt = async (url: string): Promise<Shared> => {
    try {
      if (!(await mayShare())) return 'notAllowed';
      return (await share(url)) ? 'shared' : 'failed';
    } catch {
      // teams-js throws where there is no meeting around the page.
      return 'notAllowed';
    }
  };
  return { share: (url) => within<Shared, Shared>(attempt(url), PATIENCE_MS, 'failed') };
}
