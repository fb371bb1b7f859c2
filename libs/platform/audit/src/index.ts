export * from './read-audit.js';
export * from './request.js';
export * from './write-audit.js';
