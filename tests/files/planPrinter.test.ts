import { getDocumentProxy, getMeta } from 'unpdf';
import { PAPERS } from '../../bot/files/pdf/paper.ts';
import { createPlanPrinter } from '../../bot/files/planPrinter.ts';
import { EMPTY_PLAN, type Plan, STATUSES, type Status } from '../../domain/plan.ts';
import { printPlan } from '../../domain/planPrint/printPlan.ts';
import { USUAL_QUIET_PERIODS } from '../../domain/quietPeriods.ts';
import { aDecision, aMilestone, anAction, anActivity, aPhase, aPlanOf, within } from '../builders/plans.ts';
import { anEngagementName } from '../builders/views.ts';

type Paper = keyof typeof PAPERS;
/** Printers leave as much of a page's edge white, in points. */
const EDGE = 20;
/** What can be read at an arm's length, in points; a wall's sheet is read from farther away. */
const LEAST = { a4: 7, a3: 9 } as const satisfies Record<Paper, number>;
const MADE = new Date('2026-11-25T09:00:00Z');

const drawn = (plan: Plan, paper: Paper = 'a4') => {
  const engagement = anEngagementName({ shortName: 'Karasjok', name: 'Kárášjohka - Karasjok' });
  const print = printPlan({
    engagement,
    plan,
    people: [],
    quiet: USUAL_QUIET_PERIODS,
    today: '2026-11-25',
    language: 'nn',
  });
  return createPlanPrinter().print(print, paper, MADE);
};

interface Words {
  readonly str: string;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

/** What is written on each page, and the page's size. */
async function readBack(file: Uint8Array) {
  const pdf = await getDocumentProxy(new Uint8Array(file));
  const pages: { width: number; height: number; words: Words[] }[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const [, , width = 0, height = 0] = page.view;
    const { items } = await page.getTextContent();
    const words = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [size, , , , x, y] = item.transform as number[];
      return [{ str: item.str, size: size ?? 0, left: x ?? 0, right: (x ?? 0) + item.width, y: y ?? 0 }];
    });
    pages.push({ width, height, words });
  }
  return { pdf, pages };
}

/** Words without the spaces that a line's end makes or takes. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

const day = (index: number) => new Date(Date.UTC(2026, 8, 1 + index)).toISOString().slice(0, 10);

/** Phases of ten steps each, of every kind and status. */
function aLongPlan(count: number): Plan {
  const status = (index: number): Status => STATUSES[index % STATUSES.length] ?? 'planned';
  const step = (index: number) => {
    const title = `Steg ${index} om medverknad og kunnskapsgrunnlag i kvar bygd`;
    if (index % 5 === 3) return aMilestone({ title, on: day(index * 5), status: status(index) });
    if (index % 5 === 4) return aDecision({ title, on: day(index * 5), status: status(index), decided: 'Vedteke.' });
    return anActivity({ title, from: day(index * 5), to: day(index * 5 + 30), status: status(index) });
  };
  const phases = Array.from({ length: count / 10 }, (_, phase) =>
    within(
      aPhase({ title: `Fase ${phase}`, from: day(phase * 50), to: day(phase * 50 + 60) }),
      ...Array.from({ length: 10 }, (_none, index) => step(phase * 10 + index)),
    ),
  );
  return aPlanOf([...phases.flat(), anAction()], { form: 'communityPlan' });
}

const hardPlan = aPlanOf(
  [
    ...within(
      aPhase({ title: `Fase ${'og vidare '.repeat(19)}` }),
      anActivity({ title: 'Ráđđádallan Sámedikkiin: čállit, ŋuolga, šaddat, žeavja, đŧ, ïæøå' }),
      anActivity({ title: 'Kommuneplanleggingsarbeidsgruppemedlemsmøtereferat'.repeat(4) }),
      anActivity({ responsible: { kind: 'named', name: 'Konsulentselskapet '.repeat(10) } }),
    ),
    aDecision({ on: '2034-06-01', decided: 'Vedteke etter lang drøfting. '.repeat(130) }),
  ],
  { desiredOutcome: 'Vi har '.repeat(70) },
);

describe.each(Object.keys(PAPERS) as Paper[])('a plan on %s', (paper) => {
  const { width, height } = PAPERS[paper];

  it.each([
    ['of sixty steps', aLongPlan(60)],
    ['of three hundred steps', aLongPlan(300)],
    ['with long words and many letters', hardPlan],
    ['that is empty', EMPTY_PLAN],
  ])('%s has all its words, inside pages on their side, and none too small to read', async (_name, plan) => {
    const { pages } = await readBack(await drawn(plan, paper));
    const all = squeezed(pages.flatMap(({ words }) => words.map(({ str }) => str)).join(''));
    for (const item of plan.items) if ('title' in item) expect(all).toContain(squeezed(item.title));
    expect(all).toContain(squeezed(plan.desiredOutcome.trim()));
    for (const [index, page] of pages.entries()) {
      expect([page.width, page.height]).toEqual([width, height]);
      expect(page.words.map(({ str }) => str)).toContain(`Side ${index + 1} av ${pages.length}`);
      const outside = page.words.filter(
        ({ left, right, y, size }) => left < EDGE || right > width - EDGE || y < EDGE || y + size > height - EDGE,
      );
      expect(outside).toEqual([]);
      expect(Math.min(...page.words.map(({ size }) => size))).toBeGreaterThanOrEqual(LEAST[paper]);
    }
  });
});

describe('a printed plan', () => {
  it('says of itself what it is, in which language, and who made it', async () => {
    const { info } = await getMeta(new Uint8Array(await drawn(aLongPlan(10))));
    expect(info).toMatchObject({ Title: 'Prosessplan for Karasjok', Author: 'Laget rundt', Language: 'nn' });
  });

  it('can be read aloud: headings, a described picture, tables with headings, lists', async () => {
    const { pdf } = await readBack(await drawn(aLongPlan(60)));
    const roles = new Set<string>();
    const alts: string[] = [];
    const walk = (node: unknown) => {
      if (typeof node !== 'object' || node === null) return;
      if ('role' in node && typeof node.role === 'string') roles.add(node.role);
      if ('alt' in node && typeof node.alt === 'string') alts.push(node.alt);
      if ('children' in node && Array.isArray(node.children)) node.children.forEach(walk);
    };
    for (let number = 1; number <= pdf.numPages; number += 1) walk(await (await pdf.getPage(number)).getStructTree());
    for (const role of ['H1', 'H2', 'H3', 'P', 'Figure', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody']) {
      expect([role, roles.has(role)]).toEqual([role, true]);
    }
    expect(alts[0]).toMatch(/^Tidslinje .* med \d+ steg\. Dei same stega står med ord under «Steg for steg»\.$/);
  });

  it('says of an empty plan that it is empty, on one page', async () => {
    const { pages } = await readBack(await drawn(EMPTY_PLAN));
    expect(pages).toHaveLength(1);
    expect(pages[0]?.words.map(({ str }) => str).join(' ')).toContain('Planen er tom enno.');
  });

  it('goes over more pages when there is more time than one is wide enough for', async () => {
    const far = aPlanOf([
      aMilestone({ title: 'Først', on: '2026-12-01' }),
      aMilestone({ title: 'Sist', on: '2036-12-01' }),
    ]);
    const { pages } = await readBack(await drawn(far));
    const headings = pages.flatMap(({ words }) => words.map(({ str }) => str).filter((str) => /^Tidslinje,/.test(str)));
    expect(headings).toHaveLength(2);
  });
});
