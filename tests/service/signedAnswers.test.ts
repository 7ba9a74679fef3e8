import { aCrowd } from '../../bench/answers/crowd.ts';
import { pressAll } from '../../bench/answers/load.ts';
import { openForms } from '../../bench/answers/openForms.ts';
import { translator } from '../../domain/texts/translate.ts';
import { DATABASES } from '../helpers/databases.ts';
import { openStores } from '../helpers/house.ts';
import { type PlantedService, plantService } from '../helpers/plantedService.ts';
import { teamsClient } from '../helpers/teamsClient.ts';
import { productionRoof } from '../helpers/testWorld.ts';
import { startTokenIssuer, type TokenIssuer, type TokenOverrides } from '../helpers/tokenIssuer.ts';

describe.each(DATABASES)('the service that checks tokens, on $name', ({ open }) => {
  const crowd = aCrowd(4);
  let issuer: TokenIssuer;
  let house: PlantedService;

  beforeAll(async () => {
    issuer = await startTokenIssuer();
    house = await plantService(await open(), crowd, productionRoof(issuer));
  });

  afterAll(async () => {
    await house.close();
    await issuer.close();
  });

  const REFUSED: [string, TokenOverrides][] = [
    ['that another key signed', { forged: true }],
    ['that has run out', { expiresIn: -3600 }],
    ['for another bot', { audience: '00000000-0000-4000-8000-000000000000' }],
    ['from another issuer', { issuer: 'https://login.example' }],
  ];

  it.each(REFUSED)('refuses a press with a token %s', async (_what, overrides) => {
    const token = await issuer.sign(house.connector.url, overrides);
    expect(await statusOf(token)).toBe(401);
  });

  it('refuses a press without a token, and one with a token for another service address', async () => {
    expect(await statusOf(undefined)).toBe(401);
    expect(await statusOf(await issuer.sign('https://elsewhere.example'))).toBe(401);
  });

  it('keeps every answer it acknowledged, each as it was sent last, under twenty connections', async () => {
    const { url } = house.service;
    const token = await issuer.sign(house.connector.url);
    const forms = await openForms(url, house.connector.url, token, crowd);
    const send = (placeOf: (at: number) => number) =>
      pressAll(
        url,
        token,
        forms.map(({ press, roundId, language }, at) => ({
          body: press(placeOf(at)),
          answeredWell: (status, body) =>
            status === 200 && body.includes(translator(language)('card.receipt.title')) && body.includes(roundId),
        })),
      );
    expect((await send((at) => at % 5)).wrong).toEqual([]);
    expect((await send((at) => (at * 3) % 5)).wrong).toEqual([]);

    await house.service.stop();
    const wrong = await house.inside(async (connection) => {
      const { responses } = openStores(connection);
      const kept = await Promise.all(forms.map(({ roundId, person }) => responses.find(roundId, person)));
      return forms.filter(({ said }, at) => !said((at * 3) % 5, kept[at]?.answers ?? {}));
    });
    expect(wrong).toEqual([]);
  });

  async function statusOf(token: string | undefined): Promise<number> {
    const [engagement] = crowd.engagements;
    const guide = engagement?.holders.find(({ role }) => role === 'guide')?.person;
    if (engagement === undefined || guide === undefined) throw new Error('nobody to press');
    const teams = teamsClient(house.service.url, house.connector.url, engagement.channel?.channelId ?? '', token);
    const value = { action: { type: 'Action.Execute', verb: 'round.open', data: { engagementId: engagement.id } } };
    return (await teams.send(teams.activity(guide, { type: 'invoke', name: 'adaptiveCard/action', value }))).status;
  }
});
