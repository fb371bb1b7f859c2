export * from './actor.js';
export * from './clock.js';
export * from './ids.js';
export * from './refusal.js';
export * from './text.js';
