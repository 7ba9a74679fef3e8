import { randomUUID } from 'node:crypto';
import { NOW, PHASE, plantMeeting } from '../helpers/meetingPlan.ts';
import { openInTeams, stands } from '../helpers/teamsHost.ts';
import { FJORD, startTryOut, type TryOut } from '../helpers/tryOut.ts';

describe('working with the plan in Teams', () => {
  let tryOut: TryOut;

  beforeAll(async () => {
    tryOut = await startTryOut();
    await plantMeeting(tryOut);
  });

  afterAll(() => tryOut.close());

  it('is set up for the channel’s own municipality, and saves the same page for everybody', async () => {
    const hosted = await openInTeams(tryOut, 'settings');
    await hosted.hears('settings.setValidityState');
    const own = hosted.tab.getByRole('radio').first();
    expect(await own.isChecked()).toBe(true);
    await hosted.tab.getByText('kanalen sin eigen').waitFor();
    await hosted.page.getByRole('button', { name: 'Lagre' }).click();
    await hosted.hears('appInitialization.success');
    await hosted.page.locator('.window.channel').waitFor();
    const channel = hosted.page.locator('.window.channel').frameLocator('iframe');
    await channel.getByText(NOW.title).first().waitFor();
    await hosted.page.context().close();
  });

  it('hands Teams an address without anything of the person in it', async () => {
    const hosted = await openInTeams(tryOut, 'settings');
    await hosted.tab.getByRole('radio', { name: /Oversynet/ }).check();
    const saved = hosted.page.evaluate(
      () =>
        new Promise((resolve) => {
          window.addEventListener('message', ({ data }: MessageEvent<{ func?: string; args?: unknown[] }>) => {
            if (data.func === 'settings.setSettings') resolve(data.args?.[0]);
          });
        }),
    );
    await hosted.page.getByRole('button', { name: 'Lagre' }).click();
    expect(await saved).toEqual({
      entityId: 'oversikt',
      contentUrl: `${tryOut.service.url}/tab/`,
      websiteUrl: `${tryOut.service.url}/tab/`,
      suggestedDisplayName: 'Oversyn',
    });
    await hosted.page.context().close();
  });

  it('shows the plan on the stage from the side panel, and the stage follows zoom and focus in every browser', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    await stands(panel);
    const other = await openInTeams(tryOut, 'stage', { as: 'mayor' });
    await stands(other);
    await panel.tab.getByRole('button', { name: 'Vis planen på scena' }).click();
    await panel.tab.getByText('Planen er på scena.').waitFor();
    expect((await panel.said('meeting.shareAppContentToStage')).map(([url]) => url)).toEqual([
      `${tryOut.service.url}/tab/engagements/${FJORD}/stage`,
    ]);
    await panel.stage.getByRole('heading', { level: 1 }).waitFor();
    await panel.tab.getByRole('button', { name: 'Kvartal' }).click();
    await panel.tab.getByRole('combobox', { name: 'Fase i fokus' }).selectOption(PHASE.id);
    for (const stage of [panel.stage, other.tab]) {
      await stage.getByRole('status').filter({ hasText: 'Eit kvartal · Rettleiar viser' }).waitFor();
      await stage.getByText(NOW.title).first().waitFor();
    }
    expect(await other.tab.getByRole('combobox', { name: 'Fase i fokus' }).inputValue()).toBe(PHASE.id);
    await panel.page.context().close();
    await other.page.context().close();
  });

  it('says in words when the meeting does not let the plan on its stage', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel', { refused: 'stage' });
    await panel.tab.getByRole('button', { name: 'Vis planen på scena' }).click();
    await panel.tab.getByText(/Møtet lèt deg ikkje vise appar/).waitFor();
    await panel.page.context().close();
  });

  it('takes a note and an action in the side panel, keeps them until they are saved, and they stand in the plan for all', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    const other = await openInTeams(tryOut, 'sidePanel', { as: 'processLeader' });
    const field = panel.tab.locator('textarea');
    await panel.page.context().setOffline(true);
    await panel.tab.getByRole('radio', { name: 'Tiltak' }).check();
    await field.fill('Ringje ungdomsrådet');
    await panel.tab.getByRole('button', { name: 'Legg tiltaket i planen' }).click();
    await panel.tab.getByRole('status').filter({ hasText: 'Ventar på nettet' }).first().waitFor();
    expect(await field.inputValue()).toBe('Ringje ungdomsrådet');
    await panel.page.context().setOffline(false);
    await other.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor();
    await panel.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor();
    expect(await field.inputValue()).toBe('');
    await other.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).click();
    await panel.tab.getByRole('checkbox', { name: 'Ringje ungdomsrådet' }).waitFor({ state: 'detached' });
    await panel.page.context().close();
    await other.page.context().close();
  });

  it('has the status of today’s step changed in the side panel, and the stage and the channel show it', async () => {
    const panel = await openInTeams(tryOut, 'sidePanel');
    const channel = await openInTeams(tryOut, 'channel', { as: 'mayor' });
    await stands(channel);
    await panel.tab.getByRole('combobox', { name: `Status for ${NOW.title}` }).selectOption('done');
    await channel.tab.getByRole('treeitem', { name: new RegExp(`${NOW.title}.*ferdig`) }).waitFor();
    await panel.tab.getByRole('button', { name: 'Angre' }).click();
    await channel.tab.getByRole('treeitem', { name: new RegExp(`${NOW.title}.*i gang`) }).waitFor();
    await panel.page.context().close();
    await channel.page.context().close();
  });

  it('opens the very step that a link names, and hands the link on', async () => {
    const hosted = await openInTeams(tryOut, 'personal', { subPage: `engagements/${FJORD}/steps/${NOW.id}` });
    const step = hosted.tab.getByRole('region', { name: 'Steget lenkja viste til' });
    await step.getByRole('heading', { name: NOW.title }).waitFor();
    const frame = await hosted.frame();
    await frame.waitForFunction((title) => document.activeElement?.textContent === title, NOW.title);
    await step.getByRole('button', { name: /^Kopier lenkje/ }).click();
    await hosted.hears('shareDeepLink');
    expect((await hosted.said('shareDeepLink'))[0]).toEqual([
      `engagements/${FJORD}/steps/${NOW.id}`,
      NOW.title,
      `${tryOut.service.url}/tab/engagements/${FJORD}/steps/${NOW.id}`,
    ]);
    await step.getByRole('button', { name: 'Endre steget' }).click();
    await hosted.tab.getByRole('dialog').waitFor();
    await hosted.page.context().close();
  });

  it.each([
    ['a step that is gone', `engagements/${FJORD}/steps/${randomUUID()}`, 'Steget er ikkje i planen lenger', 'success'],
    ['a municipality of others', `engagements/${randomUUID()}`, 'Denne sida er ikkje open for deg', 'expectedFailure'],
    ['a page that is not there', 'noko/heilt/anna', 'Denne sida finst ikkje', 'expectedFailure'],
  ] as const)('has a way on from a link to %s', async (_what, subPage, words, outcome) => {
    const hosted = await openInTeams(tryOut, 'personal', { subPage });
    await hosted.hears(`appInitialization.${outcome}`);
    await hosted.tab.getByText(words).first().waitFor();
    expect(await hosted.tab.getByRole('link').count()).toBeGreaterThan(0);
    await hosted.page.context().close();
  });

  it('says so, and gives Teams the reason, when nobody can be signed in', async () => {
    const hosted = await openInTeams(tryOut, 'channel', { refused: 'token' });
    await hosted.hears('appInitialization.failure');
    expect((await hosted.said('appInitialization.failure'))[0]?.slice(0, 2)).toEqual([
      'AuthFailed',
      'Du er ikkje logga inn. Opne fana på nytt frå Teams.',
    ]);
    await hosted.tab.getByText('Du er ikkje logga inn.').first().waitFor({ state: 'attached' });
    await hosted.page.context().close();
  });
});
