export * from './become.js';
export * from './database.module.js';
export * from './discard-unfinished.js';
export * from './migrate.js';
export * from './naming.js';
export * from './reader.js';
export * from './roles.js';
export * from './writer.js';
