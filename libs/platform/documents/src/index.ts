export * from './budget.js';
export * from './cost.js';
export * from './refusals.js';
export * from './structure.js';
