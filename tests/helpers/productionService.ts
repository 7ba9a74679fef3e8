/**
 * The production roof in a test's own world, in a process of its own: {@link productionRoof} says where its issuer is.
 * The world is an argument of the roof's; the service itself knows no setting that changes whom it believes.
 */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endOnSignal } from '../../bot/endings.ts';
import { startProduction } from '../../bot/production.ts';
import { parseServeSettings } from '../../bot/serveSettings.ts';
import { createServiceLog } from '../../bot/serviceLog.ts';
import { openTelemetry } from '../../bot/telemetry/openTelemetry.ts';
import { telemetryTargets } from '../../bot/telemetry/targets.ts';
import { testWorld } from './testWorld.ts';

const settings = parseServeSettings(process.env, (path) => readFileSync(path, 'utf8'));
const log = createServiceLog(settings.logLevel);
const world = testWorld({
  openIdMetadataUrl: process.env['TEST_METADATA_URL'] ?? '',
  authority: process.env['TEST_AUTHORITY'] ?? '',
});
const tabFolder = process.env['TEST_TAB_FOLDER'] ?? fileURLToPath(new URL('../../dist/tab/dist', import.meta.url));
const telemetry = await openTelemetry(telemetryTargets(process.env), '0.0.0');
const service = await startProduction(settings, log, { version: '0.0.0', tabFolder }, world, telemetry);
log.info({ port: service.port }, 'ready');
endOnSignal(service, log);
