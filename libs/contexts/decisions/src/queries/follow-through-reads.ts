import type { Reads } from '#reads';
import { actionReads } from './action-reads.js';
import { conditionReads } from './condition-reads.js';
import { implementationReads } from './implementation-reads.js';

/** What becomes of a decision once it stands. */
export const followThroughReads: readonly Reads[] = [...actionReads, ...implementationReads, ...conditionReads];
