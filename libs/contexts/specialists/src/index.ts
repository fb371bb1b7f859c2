export * from './domain/discipline.js';
export * from './domain/specialist.js';
export * from './queries/person-reads.js';
export * from './queries/specialists-by-ids.js';
export * from './specialists.module.js';
export { specialistRows } from './storage/rows.js';
