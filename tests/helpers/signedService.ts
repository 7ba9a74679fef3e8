/**
 * The service as a roof of its own that checks tokens: until sign-in from a real tenant is built, the settings know the
 * try-out alone. Started by {@link startService} with the address of the keys in its environment.
 */
import pino from 'pino';
import { parseConfig } from '../../bot/config.ts';
import { startService } from '../../bot/main.ts';
import { BOT_APP_ID } from './tokenIssuer.ts';

const config = parseConfig(process.env);
const log = pino({ level: config.logLevel });
const openIdMetadataUrl = process.env['OPENID_METADATA_URL'] ?? '';
const service = await startService(config, log, { appId: BOT_APP_ID, openIdMetadataUrl });
log.info({ port: service.port }, 'ready');
process.once('SIGTERM', () => void service.stop().then(() => process.exit(0)));
