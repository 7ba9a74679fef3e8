import type { PersonKey } from '../../domain/people.ts';
import { STATUSES, type Status } from '../../domain/plan.ts';
import { MARKS } from '../../domain/stepsNow.ts';
import type { Chance } from '../helpers/chance.ts';
import { saidOn, teamsClient } from '../helpers/teamsClient.ts';
import { FJORD } from '../helpers/tryOut.ts';
import { type Ground, t } from './ground.ts';

export interface BotWriter {
  write(presses: number): Promise<void>;
  /** What the answering cards said, one a press. */
  readonly told: { saved: number; already: number; conflict: number; gone: number };
}

/** How old the card may be that is pressed on, in presses: others change what it shows meanwhile. */
const OLD = 4;

/** Somebody who presses on plan cards in the channel, some of which were drawn a while ago. */
export function botWriter(ground: Ground, person: PersonKey, chance: Chance): BotWriter {
  const told = { saved: 0, already: 0, conflict: 0, gone: 0 };
  const teams = teamsClient(ground.url, 'http://localhost:1/none', '19:writers');
  const outcomes = ['saved', 'already', 'conflict', 'gone'] as const;
  return {
    told,
    async write(presses) {
      let card = await ground.steps();
      for (let made = 0; made < presses; made += 1) {
        if (made % OLD === 0) card = await ground.steps();
        const step = chance.pick(card);
        const data = { engagementId: FJORD, stepId: step.id, seen: step.status, status: chance.pick(MARKS) };
        const said = saidOn(await teams.press(person, 'plan.mark', data));
        // The step may have another name by now.
        const says = (outcome: (typeof outcomes)[number], status: Status) =>
          said.includes(
            t(`card.planStep.${outcome}`, { title: '', status: t(`tab.plan.status.${status}`) }).replace('«', ''),
          );
        const outcome = outcomes.find((one) => STATUSES.some((status) => says(one, status)));
        if (outcome === undefined) throw new Error(`a press was not answered in words: ${said.slice(0, 400)}`);
        told[outcome] += 1;
      }
    },
  };
}
