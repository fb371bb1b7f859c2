export * from './request.js';
export * from './write-audit.js';
