export * from './health.controller.js';
export * from './log.js';
export * from './metrics.js';
export * from './observability.module.js';
export * from './readiness.js';
export * from './tracing/start-tracing.js';
export {
  continueOwnTrace,
  continueTrace,
  currentSpan,
  currentTraceparent,
  failSpan,
  isTracing,
  openSpan,
  outsideTraces,
  reportSpan,
  spanBelow,
  traced,
  within,
  type About,
  type OpenSpan,
  type SpanStart,
} from './tracing/trace.js';
export * from './tracing/traceparent.js';
