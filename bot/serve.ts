import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { endOnSignal, endWithReason } from './endings.ts';
import { MICROSOFT, startProduction } from './production.ts';
import { parseServeSettings } from './serveSettings.ts';
import { createServiceLog } from './serviceLog.ts';
import { openTelemetry } from './telemetry/openTelemetry.ts';
import { telemetryTargets } from './telemetry/targets.ts';

/** What `npm run serve` runs: the service in a county's tenant. `npm run build` lays everything it needs in dist/. */

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

async function main(): Promise<void> {
  const settings = parseServeSettings(process.env, (path) => readFileSync(path, 'utf8'));
  const log = createServiceLog(settings.logLevel);
  const { version } = JSON.parse(readFileSync(at('../package.json'), 'utf8')) as { version: string };
  const telemetry = await openTelemetry(telemetryTargets(process.env), version);
  const build = { version, tabFolder: at('../tab/dist') };
  const service = await startProduction(settings, log, build, MICROSOFT, telemetry);
  log.info({ port: service.port, database: settings.database.kind, version }, 'ready');
  endOnSignal(service, log);
}

main().catch(endWithReason);
