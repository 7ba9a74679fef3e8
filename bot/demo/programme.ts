import { defaultLanguage } from '../../domain/language.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { MUNICIPALITIES } from '../../domain/pilotMunicipalities.ts';
import { EMPTY_PLAN } from '../../domain/plan.ts';
import type { EngagementSeed, ProgrammeSeed } from '../usecases/ports/seeder.ts';
import { FJORD_CHANNEL_ID, guideHolders, localHolders, PROGRAMME_LEAD, TENANT_ID } from './cast.ts';
import { engagementId, PROGRAMME_ID } from './engagementId.ts';
import { madeUpRounds } from './history.ts';
import { madeUpSeries } from './series.ts';
import { storyOf } from './stories/stories.ts';
import { type PlanWeeks, planWeeksAround } from './weeks.ts';

const FJORD = '1578';

/**
 * The try-out programme as it looks at `now`: fourteen municipalities in the middle of their work. The same `now` gives
 * the same programme; another gives the same ids with other dates. Fjord alone is linked to a channel. The plans are made
 * afterwards, by the acts of those who keep them.
 */
export function demoProgramme(now: Date): ProgrammeSeed {
  const weeks = planWeeksAround(now);
  return {
    id: PROGRAMME_ID,
    name: 'Veiledningspiloten',
    madeUp: true,
    leads: [PROGRAMME_LEAD],
    engagements: MUNICIPALITIES.map((municipality) => demoEngagement(municipality, now, weeks)),
  };
}

function demoEngagement(municipality: Municipality, now: Date, weeks: PlanWeeks): EngagementSeed {
  const id = engagementId(municipality);
  const story = storyOf(municipality.number);
  const holders = [...localHolders(municipality), ...guideHolders(municipality)];
  return {
    id,
    municipality,
    theme: story.theme,
    language: defaultLanguage(municipality.languageDecision),
    channel: municipality.number === FJORD ? { tenantId: TENANT_ID, channelId: FJORD_CHANNEL_ID } : null,
    plan: EMPTY_PLAN,
    holders,
    series: madeUpSeries(municipality.number, id, holders, now),
    rounds: madeUpRounds(id, holders, story, weeks),
  };
}
