import type { Name, World } from './world.js';

/** What waits for somebody is their own alone: read below `viewer`, or of a case about their own look at it. */
export const inboxMatrix = {
  CaseChanges: { own: 'count kinds lookedAt' },
  ChangeCount: { own: 'count type' },
  InboxCount: { own: 'count kind' },
  InboxItem: { own: 'boardCase dueAt kind rule since subjectId' },
  InboxItemConnection: { own: 'edges pageInfo' },
  InboxItemEdge: { own: 'cursor node' },
  NotificationPreferences: { own: 'dailyAt language mailAddress quietFrom quietUntil rhythm timeZone' },
};

/** Who has looked at the decided case (world.ts). */
export const ownLooks: Record<string, [string, (name: Name, world: World) => unknown]> = {
  'BoardCase.changesSinceLastLook': [
    '{ __typename }',
    (name) => (['chair', 'guest', 'referrer'].includes(name) ? { __typename: 'CaseChanges' } : null),
  ],
};

/** Asked in the specification itself, and, with what each of them counts, in libs/contexts/inbox. */
export const ownOfInbox = [
  ...Object.entries(inboxMatrix).flatMap(([type, { own }]) => own.split(' ').map((field) => `${type}.${field}`)),
  'Inbox.counts',
  'Inbox.items',
  'Inbox.notificationPreferences',
];
