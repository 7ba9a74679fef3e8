import type { Route } from 'playwright-core';
import type { InvitationOutcome } from '../../domain/invitation.ts';
import type { Plan } from '../../domain/plan.ts';
import { openInTeams, SIZES } from '../helpers/teamsHost.ts';
import { FJORD, PERSONA, startTryOut, type TryOut } from '../helpers/tryOut.ts';

const BUTTON = { name: 'Legg i kalenderen' } as const;

describe('a milestone put into calendars', () => {
  let tryOut: TryOut;

  beforeAll(async () => {
    tryOut = await startTryOut();
  });

  afterAll(() => tryOut.close());

  /** The try-out has no certificate, so what Entra and Graph would come to is answered in its place. */
  const openMilestone = async (offered: boolean, outcomes: readonly InvitationOutcome[]) => {
    const context = await tryOut.browser.newContext({ viewport: SIZES.channel });
    const keys: unknown[] = [];
    const answer = (route: Route, body: object) => route.fulfill({ json: body });
    await context.route(/\/engagements\/[^/]+\/invitations$/, (route) =>
      answer(route, { clientId: offered ? '11111111-2222-4333-8444-555555555555' : null, tenantId: 't' }),
    );
    await context.route(/\/steps\/[^/]+\/invitations$/, (route) => {
      keys.push((route.request().postDataJSON() as { key: unknown }).key);
      return answer(route, outcomes[keys.length - 1] ?? {});
    });
    const { tab } = await openInTeams(tryOut, 'channel', { as: 'processLeader', context });
    await tab.getByRole('button', { name: 'Liste', exact: true }).click();
    await tab.getByRole('button', { name: `Endre ${await milestone()}` }).click();
    return { form: tab.getByRole('dialog'), keys };
  };

  const milestone = async () => {
    const response = await fetch(`${tryOut.service.url}/api/v1/engagements/${FJORD}/plan`, {
      headers: { 'x-demo-persona': PERSONA.processLeader },
    });
    const plan = (await response.json()) as Plan;
    const found = plan.items.find((item) => item.kind === 'milestone');
    if (found === undefined) throw new Error('Fjord’s plan has no milestone');
    return found.title;
  };

  it('is not offered without a certificate', async () => {
    const { form } = await openMilestone(false, []);
    await form.getByRole('button', { name: 'Lagre' }).waitFor();
    expect(await form.getByRole('button', BUTTON).count()).toBe(0);
  });

  it('tells what came of it, and tries again under the same key', async () => {
    const { form, keys } = await openMilestone(true, [
      { outcome: 'refused', why: 'adminOnly' },
      { outcome: 'sent', invited: 4, left: 1 },
    ]);
    await form.getByRole('button', BUTTON).click();
    await form
      .getByRole('status')
      .getByText(/IT-avdelinga har ikkje opna for dette/)
      .waitFor();
    await form.getByRole('button', BUTTON).click();
    await form.getByText('Lagt i kalenderen din og send til 4 andre. Éin manglar adresse').waitFor();
    expect(keys).toEqual([expect.any(String), keys[0]]);
  });

  it('asks for consent where it is missing', async () => {
    const { form } = await openMilestone(true, [{ outcome: 'consent' }]);
    await form.getByRole('button', BUTTON).click();
    await form.getByText('Laget rundt må få lov av deg til å skrive i kalenderen din.', { exact: false }).waitFor();
    await form.getByRole('button', { name: 'Gi løyve' }).waitFor();
  });
});
