import { translator } from '../../domain/texts/translate.ts';
import type { TestDatabase } from '../../tests/helpers/databases.ts';
import { openStores } from '../../tests/helpers/house.ts';
import { plantService } from '../../tests/helpers/plantedService.ts';
import type { RunningService } from '../../tests/helpers/service.ts';
import { productionRoof } from '../../tests/helpers/testWorld.ts';
import type { TokenIssuer } from '../../tests/helpers/tokenIssuer.ts';
import { aCrowd } from './crowd.ts';
import { type Figures, figuresOf } from './figures.ts';
import { type Press, pressAll, type Stretch } from './load.ts';
import { openForms } from './openForms.ts';

export interface Contest {
  readonly bare: Figures;
  readonly house: Figures;
  /** How many answers were acknowledged for the last time, and how many of them stand in the database as sent. */
  readonly acknowledged: number;
  readonly kept: number;
  readonly wrong: readonly string[];
}

export interface Size {
  readonly engagements: number;
  /** Presses in one stretch; fewer than there are people, so that nobody answers twice in one. */
  readonly stretch: number;
  readonly stretches: number;
}

/**
 * The bare bot and the service by turns under the same load. Whoever is not measured is held still, so that what the
 * service does in the background is paid for in its own time and not in the other's.
 */
export async function contest(
  database: TestDatabase,
  issuer: TokenIssuer,
  bare: RunningService,
  { engagements, stretch, stretches }: Size,
): Promise<Contest> {
  const crowd = aCrowd(engagements);
  const roof = productionRoof(issuer);
  const house = await plantService(database, crowd, roof);
  try {
    const token = await issuer.sign(house.connector.url);
    const forms = await openForms(house.service.url, house.connector.url, token, crowd);
    const sent = new Map<number, number>();
    const wrong: string[] = [];
    let next = 0;

    const round = async (): Promise<{ readonly bare: Stretch; readonly house: Stretch }> => {
      const turn = Array.from({ length: stretch }, () => next++).map((number) => ({
        at: number % forms.length,
        place: Math.floor(number / forms.length) % 5,
      }));
      const presses = (well: (at: number) => Press['answeredWell']): Press[] =>
        turn.map(({ at, place }) => ({ body: forms[at]?.press(place) ?? '', answeredWell: well(at) }));
      const still = await held(house.service, () =>
        pressAll(
          bare.url,
          token,
          presses(() => (status) => status === 200),
        ),
      );
      const own = await held(bare, () => pressAll(house.service.url, token, presses(receipt)));
      for (const { at, place } of turn) sent.set(at, place);
      wrong.push(...still.wrong, ...own.wrong);
      return { bare: still, house: own };
    };
    const receipt = (at: number): Press['answeredWell'] => {
      const title = translator(forms[at]?.language ?? 'nn')('card.receipt.title');
      const roundId = forms[at]?.roundId ?? '';
      return (status, body) => status === 200 && body.includes(title) && body.includes(roundId);
    };

    await round();
    const rounds = [];
    for (let turn = 0; turn < stretches; turn += 1) rounds.push(await round());
    await house.service.stop();
    const kept = await house.inside(async (connection) => {
      const stores = openStores(connection);
      const found = [...sent].map(async ([at, place]) => {
        const form = forms[at];
        const response = form && (await stores.responses.find(form.roundId, form.person));
        return response !== null && response !== undefined && form?.said(place, response.answers) === true;
      });
      return (await Promise.all(found)).filter(Boolean).length;
    });
    return {
      bare: figuresOf(rounds.map((entry) => entry.bare)),
      house: figuresOf(rounds.map((entry) => entry.house)),
      acknowledged: sent.size,
      kept,
      wrong,
    };
  } finally {
    await house.close();
  }
}

/** Does the work while a process stands still. */
async function held<T>({ pid }: RunningService, work: () => Promise<T>): Promise<T> {
  process.kill(pid, 'SIGSTOP');
  try {
    return await work();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}
