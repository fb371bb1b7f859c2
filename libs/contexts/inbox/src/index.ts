export { InboxModule } from './inbox.module.js';
export { inboxRefusals } from './domain/refusals.js';
export { inboxReads } from './queries/inbox-reads.js';
export { inboxRows } from './storage/rows.js';
