/**
 * The floor to measure against, in a process of its own: botbuilder and restify, nothing else. It checks the token of
 * each request as the service does, and answers every press with the same card.
 */
import { type AdaptiveCardInvokeResponse, CloudAdapter, type Request, TeamsActivityHandler } from 'botbuilder';
import restify from 'restify';
import { botAuthentication } from '../../bot/teams/authentication.ts';
import { testTrust } from '../../tests/helpers/testWorld.ts';

const CARD = {
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  body: [{ type: 'TextBlock', text: 'Always the same.', wrap: true }],
};

class BareBot extends TeamsActivityHandler {
  protected override async onAdaptiveCardInvoke(): Promise<AdaptiveCardInvokeResponse> {
    return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: CARD };
  }
}

const { sdk, admitted } = botAuthentication(testTrust(process.env['OPENID_METADATA_URL'] ?? ''));
const adapter = new CloudAdapter(sdk);
const bot = new BareBot();
const server = restify.createServer();
server.use(restify.plugins.bodyParser({ mapParams: false }));
server.post('/api/messages', async (req, res) => {
  await admitted(
    req.headers.authorization,
    async () => req.body as unknown,
    () => adapter.process(req as object as Request, res, (turn) => bot.run(turn)),
  );
});
server.listen(Number(process.env['PORT']), 'localhost', () => process.stdout.write('"msg":"ready"\n'));
process.once('SIGTERM', () => process.exit(0));
