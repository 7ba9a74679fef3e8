/** Who is told. Both null: nobody, and nothing of the packages is loaded. */
export interface TelemetryTargets {
  /** The address of an OTLP collector over HTTP, such as `http://localhost:4318`. */
  readonly otlpEndpoint: string | null;
  /** Azure Monitor's connection string, a secret. */
  readonly azureConnection: string | null;
}

/** The variables by which OpenTelemetry and Azure Monitor are usually told so; empty means unset. */
export function telemetryTargets(env: Readonly<Record<string, string | undefined>>): TelemetryTargets {
  return {
    otlpEndpoint: env['OTEL_EXPORTER_OTLP_ENDPOINT'] || null,
    azureConnection: env['APPLICATIONINSIGHTS_CONNECTION_STRING'] || null,
  };
}
