export * from './doorbell-bus.js';
export * from './log-reader.js';
