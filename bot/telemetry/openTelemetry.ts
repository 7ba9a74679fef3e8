import { NO_TELEMETRY, type Telemetry } from '../usecases/ports/telemetry.ts';
import type { TelemetryTargets } from './targets.ts';

/** Begins to tell of the service. @throws Error for a connection string or an address that is none */
export async function openTelemetry(targets: TelemetryTargets, version: string): Promise<Telemetry> {
  if (targets.otlpEndpoint === null && targets.azureConnection === null) return NO_TELEMETRY;
  const [{ exportersFor }, { createTelemetry }] = await Promise.all([import('./exporters.ts'), import('./sdk.ts')]);
  return createTelemetry(await exportersFor(targets), version);
}
