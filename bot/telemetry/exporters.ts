import type { PushMetricExporter } from '@opentelemetry/sdk-metrics';
import type { SpanExporter } from '@opentelemetry/sdk-trace-base';
import type { TelemetryTargets } from './targets.ts';

export interface Exporters {
  readonly spans: readonly SpanExporter[];
  readonly metrics: readonly PushMetricExporter[];
}

/** What tells those who want to be told; each package is loaded only for its own. */
export async function exportersFor({ otlpEndpoint, azureConnection }: TelemetryTargets): Promise<Exporters> {
  const spans: SpanExporter[] = [];
  const metrics: PushMetricExporter[] = [];
  if (otlpEndpoint !== null) {
    const base = otlpEndpoint.replace(/\/+$/, '');
    const [{ OTLPTraceExporter }, { OTLPMetricExporter }] = await Promise.all([
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/exporter-metrics-otlp-http'),
    ]);
    spans.push(new OTLPTraceExporter({ url: `${base}/v1/traces` }));
    metrics.push(new OTLPMetricExporter({ url: `${base}/v1/metrics` }));
  }
  if (azureConnection !== null) {
    const { AzureMonitorMetricExporter, AzureMonitorTraceExporter } = await import(
      '@azure/monitor-opentelemetry-exporter'
    );
    spans.push(new AzureMonitorTraceExporter({ connectionString: azureConnection }));
    metrics.push(new AzureMonitorMetricExporter({ connectionString: azureConnection }));
  }
  return { spans, metrics };
}
