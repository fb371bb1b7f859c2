export { MarkLooked, type MarkLookedInput } from './commands/mark-looked.js';
export { RenewInbox } from './commands/renew-inbox.js';
export { itemKinds, kindsOfItems, type ItemKind } from './domain/item.js';
export { InboxModule } from './inbox.module.js';
export { inboxRefusals } from './domain/refusals.js';
export { inboxReads } from './queries/inbox-reads.js';
export { inboxRows } from './storage/rows.js';
