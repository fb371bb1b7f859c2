import { randomBytes } from 'node:crypto';
import type { Program } from '../log.js';
import { isTracing, setTracing, type NextIds } from './trace.js';

export interface TracingOptions {
  /** Where OTLP over HTTP is heard, without /v1/traces. */
  readonly endpoint: string;
  /** Which part of the requests is traced, 0 to 1. */
  readonly ratio: number;
}

/**
 * Sends traces until it is stopped; none when there is nowhere to send them. To be called before anything is opened. Whether a trace is kept
 * is drawn once, where the request arrives: neither a stranger's "sampled" flag nor an id that a stranger chose decides anything.
 */
export async function startTracing(options: TracingOptions | null, program: Program): Promise<() => Promise<void>> {
  // One process, one tracer: where API, gateway and worker share it, they share this as well.
  if (!options || isTracing()) return async () => undefined;
  const { endpoint, ratio } = options;
  const [api, { NodeSDK }, { OTLPTraceExporter }] = await Promise.all([
    import('@opentelemetry/api'),
    import('@opentelemetry/sdk-node'),
    import('@opentelemetry/exporter-trace-otlp-http'),
  ]);
  const ids: NextIds = { next: undefined };
  const ours = api.createContextKey('a trace that one of our own processes keeps');
  const sdk = new NodeSDK({
    serviceName: `consilium-${program}`,
    autoDetectResources: false,
    instrumentations: [],
    metricReaders: [],
    logRecordProcessors: [],
    textMapPropagator: null,
    traceExporter: new OTLPTraceExporter({ url: `${endpoint.replace(/\/$/, '')}/v1/traces` }),
    sampler: {
      shouldSample(context) {
        const parent = api.trace.getSpanContext(context);
        const isKept =
          parent && !parent.isRemote ? (parent.traceFlags & 1) === 1 : context.getValue(ours) === true || Math.random() < ratio;
        return { decision: isKept ? 2 : 0 };
      },
      toString: () => `${ratio} of all requests`,
    },
    idGenerator: {
      generateTraceId: () => ids.next?.traceId ?? randomBytes(16).toString('hex'),
      generateSpanId: () => ids.next?.spanId ?? randomBytes(8).toString('hex'),
    },
  });
  sdk.start();
  setTracing({ api, tracer: api.trace.getTracer('consilium'), ids, ours });
  return async () => {
    setTracing(undefined);
    // A collector that is away must not hold up the end of the process.
    await Promise.race([sdk.shutdown().catch(() => undefined), new Promise((resolve) => setTimeout(resolve, 2_000).unref())]);
    api.trace.disable();
    api.context.disable();
  };
}
