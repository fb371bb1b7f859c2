import { ofCases } from './cases.js';
import { ofDecisions } from './decisions.js';
import { ofDiscussion } from './discussion.js';
import type { Invariant } from './invariant.js';
import { ofTheLog } from './log.js';
import { ofMeetings } from './meetings.js';
import { ofOpinions } from './opinions.js';

export type { Invariant };
export const invariants: readonly Invariant[] = [...ofCases, ...ofDiscussion, ...ofOpinions, ...ofMeetings, ...ofDecisions, ...ofTheLog];
