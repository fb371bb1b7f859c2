export * from './client-address.js';
export * from './programs.js';
export * from './project-folder.js';
export * from './read-config.js';
export * from './run-program.js';
export * from './settings.js';
export * from './settings-table.js';
export * from './startup-problem.js';
