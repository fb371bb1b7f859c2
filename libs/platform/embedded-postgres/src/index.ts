export { removeFolder } from './reachable-folder.js';
export { birthOf, isAlive } from './processes.js';
export * from './start-postgres.js';
export * from './running.js';
