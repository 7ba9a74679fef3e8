import type { ChannelLink, Engagement } from '../../../domain/engagement.ts';
import type { Municipality } from '../../../domain/municipality.ts';
import type { PersonKey } from '../../../domain/people.ts';

/** What a set-up that is finished makes. */
export interface FoundingStore {
  addProgramme(programme: { readonly id: string; readonly name: string }, lead: PersonKey): Promise<void>;
  /** A municipality that is known already stays as it is. */
  keepMunicipality(municipality: Municipality): Promise<void>;
  addEngagement(
    engagement: Pick<Engagement, 'id' | 'programmeId' | 'theme' | 'language'> & {
      readonly number: string;
      readonly channel: ChannelLink;
    },
  ): Promise<void>;
  /** False where another engagement has the channel. */
  moveTo(engagementId: string, channel: ChannelLink): Promise<boolean>;
}
