export * from './doorbells.js';
export * from './event-log.module.js';
export type { FactReferences } from './facts.js';
export * from './heads.js';
export { requestHash } from './idempotency.js';
export * from './reading/index.js';
export * from './refusals.js';
export * from './stream.js';
export * from './unit-of-work.js';
