export * from './log.js';
export * from './metrics.js';
export * from './observability.module.js';
export * from './readiness.js';
