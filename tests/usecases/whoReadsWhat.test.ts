import { readFile } from 'node:fs/promises';
import { closeRound } from '../../bot/usecases/closeRound.ts';
import { requestDownload } from '../../bot/usecases/downloads.ts';
import { gatherArchive } from '../../bot/usecases/gatherArchive.ts';
import { openForm } from '../../bot/usecases/openForm.ts';
import { openRound } from '../../bot/usecases/openRound.ts';
import { readEngagement } from '../../bot/usecases/readEngagements.ts';
import { readPortfolio } from '../../bot/usecases/readPortfolio.ts';
import { listRounds, readResponses, readResult } from '../../bot/usecases/readRounds.ts';
import { listSignals } from '../../bot/usecases/readSignals.ts';
import { readTrends } from '../../bot/usecases/readTrends.ts';
import { recordResponse } from '../../bot/usecases/recordResponse.ts';
import { settleDueRounds } from '../../bot/usecases/settleRound.ts';
import type { AskedRole, PersonKey } from '../../domain/people.ts';
import { AUDIENCES, CLOSING_GRACE_MS, mayReadAnswers } from '../../domain/round.ts';
import { someAnswers } from '../helpers/answers.ts';
import { DATABASES } from '../helpers/databases.ts';
import { type House, openHouseOn } from '../helpers/house.ts';
import { cardOf, given } from '../helpers/outside.ts';

const DOCS = 'docs/personvern-og-arkiv.md';
const [pglite] = DATABASES;

/** The table as it stands in the docs: what the use cases gave, written down. */
const asTable = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

describe('the tables of who may read what, in the docs', () => {
  let house: House;

  beforeEach(async () => {
    if (pglite === undefined) throw new Error('no database');
    house = await openHouseOn(pglite.open);
  });

  afterEach(() => house.close());

  it('say of each audience who is in it, as the rule does', async () => {
    const roles = { mayor: 'ordfører', chiefExecutive: 'kommunedirektør', processLeader: 'prosessleder' } as const;
    const people = [
      ...Object.entries(roles).flatMap(([role, word]): [string, PersonKey, AskedRole | 'programmeLead'][] => [
        [`${word}, spurt`, house.who(role as AskedRole), role as AskedRole],
        [`${word}, ikke spurt`, house.stranger, role as AskedRole],
      ]),
      ['veileder', house.stranger, 'guide'] as const,
      ['programleder', house.lead, 'programmeLead'] as const,
    ];
    const asked = (['mayor', 'chiefExecutive', 'processLeader', 'guide'] as const).map((role) => ({
      person: house.who(role),
      role,
    }));
    const rows = people.map(([who, person, role]) => [
      who,
      ...AUDIENCES.map((audience) => (mayReadAnswers({ asked, audience }, person, [role]) ? 'i kretsen' : '–')),
    ]);
    const head = ['', 'de spurte og veilederne', 'veilederne og ledelsen', 'alle i kanalen'];
    expect(await readFile(DOCS, 'utf8')).toContain(asTable(head, rows));
  });

  it('say what each may fetch while it is open, when it has ended and when nothing can change, as the use cases do', async () => {
    const { context, engagement } = house;
    const guide = house.who('guide');
    const { id } = await openRound(context, guide, engagement.id, null, { audience: 'guidesAndLeadership' });
    for (const [role, number, place] of [
      ['mayor', 0, 0],
      ['processLeader', 0, 0],
      ['guide', 0, 4],
      ['guide', 1, 4],
    ] as const) {
      const { questions } = await openForm(context, house.who(role, number), id);
      await recordResponse(context, house.who(role, number), id, someAnswers(questions, place));
    }
    await openForm(context, house.who('chiefExecutive'), id);

    const yes = (is: unknown) => (is ? 'ja' : '–');
    const readers = {
      'veileder som har svart': guide,
      'ordfører som har svart': house.who('mayor'),
      'kommunedirektør som ikke har svart': house.who('chiefExecutive'),
      'prosessleder utenfor kretsen': house.who('processLeader'),
      programleder: house.lead,
    };
    const views: Readonly<Record<string, (person: PersonKey) => Promise<string>>> = {
      'hvor mange som har svart': async (person) => {
        const [round] = await listRounds(context, person, engagement.id);
        return yes(round?.answered === 4);
      },
      'kortet i kanalen': async () => {
        const card = await cardOf(context, id);
        return card?.kind === 'result' ? 'ja' : '–';
      },
      resultatet: async (person) =>
        yes(typeof (await given(readResult(context, person, engagement.id, id))) !== 'string'),
      'utviklingen over tid': async (person) => {
        const { effort } = await readTrends(context, person, engagement.id);
        return yes(effort.some(({ points }) => points.length > 0));
      },
      'fordelingene i oversikten': async (person) => {
        const { rows } = await readPortfolio(context, person, {});
        return yes(rows[0]?.lastRound?.spreads.some(({ spread }) => spread?.counts));
      },
      'svar med navn': async (person) =>
        yes(typeof (await given(readResponses(context, person, engagement.id, id))) !== 'string'),
      'det som er verdt å snakke om og bygger på få svar, og tallet på det': async (person) => {
        const signals = await listSignals(context, person, engagement.id);
        const { openSignals } = await readEngagement(context, person, engagement.id);
        expect(openSignals).toBe(signals.length);
        return yes(signals.some(({ kind }) => kind === 'viewsDiffer'));
      },
      'regneark med svarene': async (person) => {
        const of = { kind: 'rounds', roundId: id, format: 'xlsx' } as const;
        const asked = requestDownload(context, person, { engagementId: engagement.id, of, language: 'nb' });
        return yes(typeof (await given(asked)) !== 'string');
      },
      arkivet: async (person) => {
        const source = await given(gatherArchive(context, person, engagement.id));
        const round = typeof source === 'string' ? undefined : source.rounds[0];
        return round === undefined ? '–' : round.withheld ? 'uten svarene' : 'ja';
      },
    };
    const look = async () => {
      const seen: string[][] = [];
      for (const view of Object.values(views)) {
        const cells: string[] = [];
        for (const person of Object.values(readers)) cells.push(await view(person));
        seen.push(cells);
      }
      return seen;
    };
    const open = await look();
    await closeRound(context, guide, id);
    const ended = await look();
    house.pass(CLOSING_GRACE_MS + 1);
    await settleDueRounds(context);
    const settled = await look();

    const rows = Object.keys(views).map((view, row) => [
      view,
      ...Object.keys(readers).map((_, at) => {
        const over = [open, ended, settled].map((seen) => seen[row]?.[at] ?? '');
        return over.every((cell) => cell === over[0]) ? (over[0] ?? '') : over.join(' / ');
      }),
    ]);
    expect(await readFile(DOCS, 'utf8')).toContain(asTable(['', ...Object.keys(readers)], rows));
  });
});
