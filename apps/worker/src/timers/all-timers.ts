import type { Type } from '@nestjs/common';
import { ExpireConditionsInTime } from './expire-conditions-in-time.js';
import { FlagPendingImplementations } from './flag-pending-implementations.js';
import { ForgetOldIdempotencyKeys } from './forget-old-idempotency-keys.js';
import { TellBoardsAboutCaseActivity } from './tell-boards-about-case-activity.js';
import type { Timed } from './timer.js';

/** A timer says how long it rests between two runs, in milliseconds. From a minute on it is a job of which one worker at a time does one (ADR 25). */
export type TimerType = Type<Timed> & { readonly every: number };

/** Whatever happens because time has passed; a line each. */
export const timers: readonly TimerType[] = [ForgetOldIdempotencyKeys, TellBoardsAboutCaseActivity];
  ExpireConditionsInTime,
  FlagPendingImplementations,
