import type { Type } from '@nestjs/common';
import { BringFailedFactsAgain } from './bring-failed-facts-again.js';
import { DeferProposalsInTime } from './defer-proposals-in-time.js';
import { EscalateUnansweredAlerts } from './escalate-unanswered-alerts.js';
import { ExpireConditionsInTime } from './expire-conditions-in-time.js';
import { FlagPendingImplementations } from './flag-pending-implementations.js';
import { ForgetOldIdempotencyKeys } from './forget-old-idempotency-keys.js';
import { LookForUnheardFacts } from './look-for-unheard-facts.js';
import { RenewInboxes } from './renew-inboxes.js';
import { RemindAboutOpenOpinions } from './remind-about-open-opinions.js';
import { ReleaseLettersThatWaited } from './release-letters-that-waited.js';
import { TellBoardsAboutCaseActivity } from './tell-boards-about-case-activity.js';
import type { Timed } from './timer.js';
import { WriteToPeople } from './write-to-people.js';

/** A timer says how long it rests between two runs, in milliseconds. From a minute on it is a job of which one worker at a time does one (ADR 25). */
export type TimerType = Type<Timed> & { readonly every: number };

/** Whatever happens because time has passed; a line each. */
export const timers: readonly TimerType[] = [
  BringFailedFactsAgain,
  DeferProposalsInTime,
  EscalateUnansweredAlerts,
  ExpireConditionsInTime,
  FlagPendingImplementations,
  ForgetOldIdempotencyKeys,
  LookForUnheardFacts,
  RenewInboxes,
  RemindAboutOpenOpinions,
  ReleaseLettersThatWaited,
  TellBoardsAboutCaseActivity,
  WriteToPeople,
];
