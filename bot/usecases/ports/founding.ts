import type { ChannelLink, Engagement } from '../../../domain/engagement.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** What a set-up that is finished makes. */
export interface FoundingStore {
  addProgramme(programme: { readonly id: string; readonly name: string }, lead: PersonKey): Promise<void>;
  addEngagement(
    engagement: Pick<Engagement, 'id' | 'programmeId' | 'municipality' | 'theme' | 'language'> & {
      readonly channel: ChannelLink;
    },
  ): Promise<void>;
  /** Lets go of the municipalities that no engagement is of. */
  forgetNumbers(): Promise<void>;
  /** False where another engagement has the channel. */
  moveTo(engagementId: string, channel: ChannelLink): Promise<boolean>;
}
