export * from './domain/recommendation.js';
export { opinionRefusals } from './domain/refusals.js';
