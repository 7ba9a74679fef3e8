import { context, type Span, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { MeterProvider, PeriodicExportingMetricReader } from '@opentelemetry/sdk-metrics';
import { BasicTracerProvider, BatchSpanProcessor } from '@opentelemetry/sdk-trace-base';
import type { Followed, Gauge, Telemetry } from '../usecases/ports/telemetry.ts';
import type { Exporters } from './exporters.ts';

const SERVICE = 'laget-rundt';
const TELL_EVERY_MS = 60_000;
const CLOSE_MS = 5_000;

/** What the duration of each kind is called, in seconds, and the label that says which of it. */
const DURATIONS: Readonly<Record<Followed, { readonly metric: string; readonly label: string }>> = {
  request: { metric: 'http.server.request.duration', label: 'http.route' },
  verb: { metric: 'laget_rundt.verb.duration', label: 'verb' },
  extension: { metric: 'laget_rundt.extension.duration', label: 'request' },
  delivery: { metric: 'laget_rundt.delivery.duration', label: 'delivery' },
  job: { metric: 'laget_rundt.job.duration', label: 'job' },
};

const GAUGES: Readonly<Record<Gauge, { readonly metric: string; readonly unit: string }>> = {
  queueDepth: { metric: 'laget_rundt.delivery.waiting', unit: '{delivery}' },
  tickAge: { metric: 'laget_rundt.tick.age', unit: 's' },
  liveListeners: { metric: 'laget_rundt.live.listeners', unit: '{listener}' },
  poolSize: { metric: 'laget_rundt.database.connections', unit: '{connection}' },
  poolIdle: { metric: 'laget_rundt.database.connections.idle', unit: '{connection}' },
  poolWaiting: { metric: 'laget_rundt.database.requests.waiting', unit: '{request}' },
};

/** Tells through OpenTelemetry's own packages; `tellEveryMs` is how often measures are told. */
export function createTelemetry(
  { spans, metrics }: Exporters,
  version: string,
  tellEveryMs: number = TELL_EVERY_MS,
): Telemetry {
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const resource = resourceFromAttributes({ 'service.name': SERVICE, 'service.version': version });
  const traces = new BasicTracerProvider({
    resource,
    spanProcessors: spans.map((exporter) => new BatchSpanProcessor(exporter)),
  });
  const readers = metrics.map(
    (exporter) =>
      new PeriodicExportingMetricReader({
        exporter,
        exportIntervalMillis: tellEveryMs,
        exportTimeoutMillis: Math.min(CLOSE_MS, tellEveryMs),
      }),
  );
  const measures = new MeterProvider({ resource, readers });
  const tracer = traces.getTracer(SERVICE);
  const meter = measures.getMeter(SERVICE);
  const durations = new Map(
    Object.entries(DURATIONS).map(([kind, { metric }]) => [kind, meter.createHistogram(metric, { unit: 's' })]),
  );
  const lateness = meter.createHistogram('laget_rundt.delivery.lateness', { unit: 's' });

  return {
    async follow(kind, name, work) {
      const since = performance.now();
      const span: Span = tracer.startSpan(name, { kind: kind === 'request' ? SpanKind.SERVER : SpanKind.INTERNAL });
      let called = name;
      let outcome: string | null = null;
      const part = {
        call(better: string) {
          called = better;
          span.updateName(better);
        },
        end(how: string) {
          outcome = how;
        },
      };
      try {
        return await context.with(trace.setSpan(context.active(), span), () => work(part));
      } catch (error) {
        outcome ??= 'broke';
        throw error;
      } finally {
        const { label } = DURATIONS[kind];
        const labels = { [label]: called, outcome: outcome ?? 'done' };
        // Only how it ended: an error's text may hold what somebody wrote.
        if (outcome === 'broke' || /^5\d\d$/.test(labels.outcome)) span.setStatus({ code: SpanStatusCode.ERROR });
        span.setAttributes(labels);
        span.end();
        durations.get(kind)?.record((performance.now() - since) / 1000, labels);
      }
    },

    late(kind, milliseconds) {
      lateness.record(milliseconds / 1000, { delivery: kind });
    },

    observe(gauge, read) {
      const { metric, unit } = GAUGES[gauge];
      meter.createObservableGauge(metric, { unit }).addCallback(async (told) => {
        // What cannot be read just now, such as from a database that is away, is left out.
        const value = await Promise.resolve(read()).catch(() => null);
        if (value !== null) told.observe(value);
      });
    },

    async close() {
      const closing = Promise.allSettled([traces.shutdown(), measures.shutdown()]);
      await Promise.race([closing, new Promise<void>((late) => setTimeout(late, CLOSE_MS).unref())]);
    },
  };
}
