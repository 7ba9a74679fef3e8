import type { Page } from 'playwright-core';
import { XLSX } from '../../domain/contract/resources/planFiles.ts';
import { type Activity, isStep, type Phase, phasesOf, type Step } from '../../domain/plan.ts';
import { edited } from '../../domain/planChange.ts';
import { addDays } from '../../tab/src/views/plan/timeline/days.ts';
import { textSheet } from '../builders/workbooks.ts';
import { dayAhead, GuideWalk } from '../helpers/guideWalk.ts';
import { openInTeams, stands } from '../helpers/teamsHost.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

/** What the two guides write where somebody writes of their own. */
const WORDS = {
  nb: {
    outcome: 'Vi har en samfunnsdel som folk kjenner igjen bygda si i.',
    step: 'Folkemøte i grendehuset uke 6',
    action: 'Ringe ungdomsrådet',
    reason: 'Høringen er avklart med lag og foreninger, og skolene er med.',
    sheet: [
      ['Fase', 'Hva skal gjøres', 'Start', 'Slutt', 'Ansvarlig'],
      ['Forankre', 'Møte med næringsforeningen', '11.01.2027', '15.01.2027', 'Prosessleder'],
      ['Forankre', 'Besøke ti bedrifter', '18.01.2027', '12.02.2027', 'Ordfører'],
      ['Velge tiltak', 'Arbeidsverksted', 'uke 10 2027', '', 'Veilederne'],
      ['Velge tiltak', 'Folkemøte', 'til våren', '', 'Ordfører'],
    ],
  },
  nn: {
    outcome: 'Vi har ein samfunnsdel som folk kjenner att bygda si i.',
    step: 'Folkemøte i grendehuset veke 6',
    action: 'Ringje ungdomsrådet',
    reason: 'Høyringa er avklart med lag og foreiningar, og skulane er med.',
    sheet: [
      ['Fase', 'Kva skal gjerast', 'Start', 'Slutt', 'Ansvarleg'],
      ['Forankre', 'Møte med næringsforeininga', '11.01.2027', '15.01.2027', 'Prosessleiar'],
      ['Forankre', 'Besøkje ti bedrifter', '18.01.2027', '12.02.2027', 'Ordførar'],
      ['Velje tiltak', 'Arbeidsverkstad', 'veke 10 2027', '', 'Rettleiarane'],
      ['Velje tiltak', 'Folkemøte', 'til våren', '', 'Ordførar'],
    ],
  },
} as const;

/** Each task of docs/brukerveiledning.md and docs/brukarrettleiing.md, done as it is written there. */
describe.each([
  { language: 'nb', shortName: 'Karasjok' },
  { language: 'nn', shortName: 'Fjord' },
] as const)('the user guide in $language holds', (place) => {
  const words = WORDS[place.language];
  let tryOut: TryOut;
  let walk: GuideWalk;
  let page: Page;

  const dialog = (on = page) => on.getByRole('dialog');
  const saved = (on = page) => on.getByText(walk.t('tab.plan.edit.allSaved')).waitFor();
  const steps = async (): Promise<Step[]> => (await walk.plan()).items.filter(isStep);

  beforeAll(async () => {
    tryOut = await startTryOut();
    walk = await GuideWalk.begin(tryOut, place);
    const { items, desiredOutcome, form } = await walk.plan();
    await walk.change([
      ...items.map((item) => ({ op: 'remove', item }) as const),
      { op: 'set', item: null, before: { desiredOutcome }, after: { desiredOutcome: '' } },
      ...(form === null ? [] : [{ op: 'set', item: null, before: { form }, after: { form: null } } as const]),
    ]);
  });

  afterAll(() => tryOut.close());

  it('finding the municipality', async () => {
    page = await walk.open(walk.person('processLeader'), '');
    await page.getByRole('link', { name: walk.t('tab.portfolio.openPlan', { name: place.shortName }) }).click();
    await walk.button(page, 'tab.start.open').waitFor();
  });

  it('beginning a plan from a template', async () => {
    await walk.button(page, 'tab.start.open').click();
    await dialog().getByRole('radio', { checked: true }).waitFor();
    await walk.button(dialog(), 'tab.start.next').click();
    await dialog().getByText(walk.t('tab.start.preview')).waitFor();
    await walk.picture(dialog(), 'template');
    await walk.button(dialog(), 'tab.start.make').click();
    await dialog().waitFor({ state: 'hidden' });
    expect(phasesOf(await walk.plan()).length).toBeGreaterThan(5);
  });

  it('writing the desired outcome', async () => {
    await walk.button(page, 'tab.planList.outcome.edit').click();
    await page.getByRole('textbox', { name: walk.t('tab.planList.outcome.label'), exact: true }).fill(words.outcome);
    await walk.picture(page.locator('form').first(), 'outcome');
    await walk.button(page, 'tab.plan.item.save').click();
    await page.getByText(words.outcome).first().waitFor();
    await saved();
    expect((await walk.plan()).desiredOutcome).toBe(words.outcome);
  });

  it('changing the plan in the list', async () => {
    await walk.button(page, 'tab.plan.list').click();
    const [first] = phasesOf(await walk.plan());
    const phase = first?.phase?.title ?? '';
    const line = page.getByRole('textbox', { name: walk.t('tab.planList.quick.label', { phase }) });
    await line.fill(words.step);
    await page.getByRole('listitem').filter({ has: line }).last().waitFor();
    await walk.picture(page.locator('ol > li').filter({ has: line }), 'list');
    await line.press('Enter');
    await saved();
    expect((await steps()).some(({ title }) => words.step.startsWith(title))).toBe(true);
    await page
      .getByRole('status')
      .getByText(walk.t('tab.plan.edit.saved', { what: '' }).trim())
      .waitFor();
  });

  it('undoing, and doing again', async () => {
    const before = (await steps()).length;
    await walk.button(page, 'tab.plan.edit.undo').click();
    await saved();
    expect(await steps()).toHaveLength(before - 1);
    await walk.button(page, 'tab.plan.edit.redo').click();
    await saved();
    expect(await steps()).toHaveLength(before);
  });

  it('moving several', async () => {
    await walk.button(page, 'tab.planList.select.start').click();
    const [first] = phasesOf(await walk.plan());
    const phase = first?.phase?.title ?? '';
    await page.getByRole('checkbox', { name: walk.t('tab.planList.select.phase', { phase }) }).check();
    await walk.button(page, 'tab.planList.select.move').click();
    await dialog().getByLabel(walk.t('tab.planList.shift.by')).fill('2');
    await walk.picture(dialog(), 'move');
    await walk.button(dialog(), 'tab.planList.shift.go').click();
    await dialog().waitFor({ state: 'hidden' });
    await saved();
    await walk.button(page, 'tab.plan.edit.undo').click();
    await saved();
    await walk.button(page, 'tab.planList.select.stop').click();
  });

  it('the timeline', async () => {
    await walk.button(page, 'tab.plan.timeline').click();
    await walk.button(page, 'tab.timeline.zooms.plan').click();
    await walk.button(page, 'tab.timeline.zooms.month').click();
    await walk.button(page, 'tab.timeline.zooms.quarter').click();
    await page.getByText(walk.t('tab.timeline.help')).waitFor();
    const tree = page.getByRole('tree', { name: walk.t('tab.timeline.tree') });
    const [line] = await tree.getByRole('treeitem', { level: 2 }).all();
    await line?.focus();
    await page.keyboard.press('m');
    await page.keyboard.press('ArrowRight');
    await page
      .getByText(/^(Flytter|Flyttar) «/)
      .first()
      .waitFor();
    await page.keyboard.press('Escape');
    await page.mouse.move(0, 0);
    await walk.picture(page.getByRole('tree').locator('xpath=ancestor::section[1]'), 'timeline');
  });

  it('what the law has a word on, and saying why it is fine', async () => {
    const hearing = (await steps()).find((step) => step.kind === 'activity' && step.type === 'hearing');
    if (hearing?.kind !== 'activity') throw new Error('the template has no hearing');
    await walk.change(edited<Activity>(hearing, { to: addDays(hearing.from, 34) }));
    const panel = page.getByRole('region', { name: walk.t('plan.check.title') });
    const row = panel.getByRole('listitem').filter({ hasText: hearing.title }).first();
    await panel.waitFor();
    if (!(await row.isVisible())) await panel.locator('summary').first().click();
    await walk.button(row, 'plan.check.fine').click();
    await row.getByLabel(walk.t('plan.check.why')).fill(words.reason);
    await walk.picture(panel, 'warning');
    await walk.button(row, 'plan.check.save').click();
    await saved();
    await panel.getByText(new RegExp(`^${walk.t('plan.check.read')} \\(1\\)`)).waitFor();
  });

  it('history, and going back', async () => {
    await page.getByText(walk.t('tab.plan.history.title'), { exact: true }).click();
    const back = page.getByRole('button', { name: new RegExp(`^${walk.t('tab.plan.history.restore')}`) });
    await back.first().click();
    await walk.button(dialog(), 'tab.plan.history.confirm').click();
    await dialog().waitFor({ state: 'hidden' });
    expect((await walk.plan()).items.some(({ kind }) => kind === 'acknowledgement')).toBe(false);
    await page.getByText(walk.t('tab.plan.history.how.restore')).first().waitFor();
  });

  it('bringing a plan in from Excel', async () => {
    await walk.button(page, 'tab.import.open').click();
    await walk.button(dialog(), 'tab.import.choose').waitFor();
    const buffer = Buffer.from(textSheet(words.sheet));
    await page.locator('dialog[open] input[type=file]').setInputFiles({ name: 'plan.xlsx', mimeType: XLSX, buffer });
    await dialog()
      .getByText(walk.t('tab.import.left', { count: 1 }))
      .first()
      .waitFor();
    await walk.picture(dialog(), 'import');
    const before = (await steps()).length;
    await walk.button(dialog(), 'tab.import.confirm').click();
    await dialog().waitFor({ state: 'hidden' });
    await saved();
    expect(await steps()).toHaveLength(before + words.sheet.length - 2);
    await walk.button(page, 'tab.plan.edit.undo').click();
    await saved();
    expect(await steps()).toHaveLength(before);
  });

  it('taking the plan out, and into one’s own calendar', async () => {
    await walk.button(page, 'tab.out.open').click();
    await walk.button(dialog(), 'tab.out.format.xlsx').waitFor();
    await walk.button(dialog(), 'tab.out.format.a3').waitFor();
    await walk.picture(dialog(), 'out');
    await walk.button(dialog(), 'tab.out.make').click();
    await walk.button(dialog(), 'tab.out.copy').waitFor();
    await walk.button(dialog(), 'tab.out.close').click();
  });

  it('the meeting: side panel, note, action and stage', async () => {
    const [{ phase, steps: inIt } = { phase: null, steps: [] }] = phasesOf(await walk.plan());
    const [first, second] = inIt;
    if (phase === null || first?.kind !== 'activity' || second?.kind !== 'activity') {
      throw new Error('the template begins otherwise');
    }
    await walk.change([
      ...edited<Phase>(phase, { from: dayAhead(-9), to: phase.to }),
      ...edited<Activity>(first, { from: dayAhead(-9), to: dayAhead(-3), status: 'done' }),
      ...edited<Activity>(second, { from: dayAhead(-2), to: dayAhead(9), status: 'ongoing' }),
    ]);
    const panel = await openInTeams(tryOut, 'sidePanel', {
      person: walk.person('processLeader'),
      engagement: walk.engagement,
      locale: place.language === 'nb' ? 'nb-NO' : 'nn-NO',
    });
    await stands(panel);
    await panel.tab.getByRole('radio', { name: walk.t('tab.panel.write.kinds.action') }).check();
    await panel.tab.getByLabel(walk.t('tab.panel.write.action')).fill(words.action);
    await panel.tab.getByRole('button', { name: walk.t('tab.panel.write.save.action') }).click();
    await panel.tab.getByRole('checkbox', { name: words.action }).waitFor();
    await panel.tab.getByRole('button', { name: walk.t('tab.panel.stage.show') }).click();
    await panel.tab.getByText(walk.t('tab.panel.stage.outcome.shared')).waitFor();
    await panel.stage.getByRole('heading', { level: 1 }).waitFor();
    await panel.tab.locator('html').evaluate((html) => html.scrollTo(0, 0));
    await walk.picture(panel.window, 'panel');
    await panel.page.context().close();
  });

  it('two who change the same', async () => {
    const [step] = (await steps()).filter(({ kind }) => kind === 'milestone');
    if (step?.kind !== 'milestone') throw new Error('the template has no milestone');
    const held: (() => void)[] = [];
    await page.route('**/plan/changes', (route) => {
      held.push(() => void route.continue());
    });
    await walk.button(page, 'tab.plan.list').click();
    const status = page.getByRole('combobox', { name: walk.t('tab.plan.edit.status', { title: step.title }) });
    await status.selectOption('done');
    await walk.change(edited<Step>(step, { status: 'postponed' }));
    held[0]?.();
    const note = page.getByRole('alert').filter({ hasText: walk.t('tab.plan.edit.conflict') });
    await note.waitFor();
    await walk.picture(note, 'conflict');
    await page.unroute('**/plan/changes');
    await walk.button(note, 'tab.plan.edit.keepTheirs').click();
    await note.waitFor({ state: 'detached' });
  });

  it('answering a check-in', async () => {
    const guide = await walk.open(PERSONA.guide, `engagements/${FJORD}`);
    await walk.ask('PUT', '/me/language', PERSONA.mayor, { language: place.language });
    await guide.locator('main').getByRole('button', { name: 'Start innsjekk', exact: true }).first().click();
    await dialog(guide).getByRole('button', { name: 'Start innsjekk', exact: true }).click();
    const mayor = await walk.open(PERSONA.mayor, `engagements/${FJORD}`);
    await mayor
      .getByRole('link', { name: walk.t('card.action.answer'), exact: true })
      .first()
      .click();
    await walk.button(mayor, 'card.action.send').waitFor();
    await mayor.locator('form').getByRole('radio').nth(3).check();
    await walk.picture(mayor.locator('form'), 'check-in');
    await guide.context().close();
    await mayor.context().close();
  });

  it('the programme lead’s overview', async () => {
    await walk.ask('PUT', '/me/language', PERSONA.programmeLead, { language: place.language });
    const lead = await walk.open(PERSONA.programmeLead, '', { width: 1280, height: 700 });
    await lead.getByRole('searchbox', { name: walk.t('tab.portfolio.search') }).waitFor();
    await lead.getByRole('rowheader').first().waitFor();
    await walk.picture(lead, 'portfolio');
    await lead.context().close();
  });

  it('the first page of the municipality, as the mayor sees it', async () => {
    const mayor = await walk.open(walk.person('mayor'), `engagements/${walk.engagement}`);
    await mayor.getByRole('tree').waitFor();
    await walk.picture(mayor, 'municipality');
    expect(await mayor.getByRole('button', { name: walk.t('tab.plan.item.new') }).count()).toBe(0);
    await mayor.context().close();
  });
});
