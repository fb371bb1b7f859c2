import type { Reads } from '#reads';

/** How each public field of this context is read, and who may see it. */
export const inboxReads: readonly Reads[] = [];
