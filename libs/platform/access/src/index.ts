export * from './viewer.js';
export * from './access.js';
export * from './declaration.js';
