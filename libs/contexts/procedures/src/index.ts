export { loadCatalogue, type OwnerConnection } from './commands/load-catalogue.js';
export * from './domain/procedure.js';
export { stableId as catalogueId } from './storage/stable-id.js';
export * from './queries/procedure-reads.js';
export * from './queries/procedures-by-ids.js';
export * from './procedures.module.js';
export { procedureRows } from './storage/rows.js';
