import { AggregationTemporality, InMemoryMetricExporter } from '@opentelemetry/sdk-metrics';
import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-base';
import { openTelemetry } from '../../bot/telemetry/openTelemetry.ts';
import { createTelemetry } from '../../bot/telemetry/sdk.ts';
import { telemetryTargets } from '../../bot/telemetry/targets.ts';
import { NO_TELEMETRY } from '../../bot/usecases/ports/telemetry.ts';

describe('telemetry', () => {
  it('is none, where nobody is to be told', async () => {
    expect(await openTelemetry(telemetryTargets({ OTEL_EXPORTER_OTLP_ENDPOINT: '' }), '1.0.0')).toBe(NO_TELEMETRY);
  });

  it('refuses a connection string that is none', async () => {
    const targets = telemetryTargets({ APPLICATIONINSIGHTS_CONNECTION_STRING: 'none at all' });
    await expect(openTelemetry(targets, '1.0.0')).rejects.toThrow();
  });

  it('follows work inside work, and tells how each ended but not what was thrown', async () => {
    const spans = new InMemorySpanExporter();
    const metrics = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const kept: ReturnType<InMemorySpanExporter['getFinishedSpans']> = [];
    const keeping = {
      export: spans.export.bind(spans),
      shutdown: async () => void kept.push(...spans.getFinishedSpans()),
    };
    const telemetry = createTelemetry({ spans: [keeping], metrics: [metrics] }, '1.0.0', 60_000);
    telemetry.observe('liveListeners', () => 3);
    telemetry.observe('tickAge', () => {
      throw new Error('the database is away');
    });
    telemetry.late('post', 1500);
    await telemetry.follow('request', 'POST', async (part) => {
      part.call('POST /api/messages');
      await telemetry
        .follow('verb', 'round.send', async () => {
          throw new Error('det ordføraren skreiv');
        })
        .catch(() => undefined);
      part.end('200');
    });
    const seen: string[] = [];
    const tell = metrics.export.bind(metrics);
    metrics.export = (told, done) => {
      for (const scope of told.scopeMetrics) for (const { descriptor } of scope.metrics) seen.push(descriptor.name);
      tell(told, done);
    };
    await telemetry.close();
    const [verb, request] = kept;
    expect(verb?.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
    expect([verb?.attributes, request?.attributes]).toEqual([
      { verb: 'round.send', outcome: 'broke' },
      { 'http.route': 'POST /api/messages', outcome: '200' },
    ]);
    expect(JSON.stringify(kept.map(({ attributes, events, status }) => [attributes, events, status]))).not.toMatch(
      /ordføraren/,
    );
    expect(seen).toEqual(
      expect.arrayContaining([
        'http.server.request.duration',
        'laget_rundt.verb.duration',
        'laget_rundt.delivery.lateness',
        'laget_rundt.live.listeners',
      ]),
    );
  });
});
