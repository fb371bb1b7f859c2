export * from './domain/affiliation.js';
export * from './domain/service-account.js';
export * from './queries/organisation-reads.js';
export * from './queries/organisations-of.js';
export * from './queries/people-of.js';
export * from './queries/service-accounts.js';
export * from './organisations.module.js';
export { organisationRows } from './storage/rows.js';
