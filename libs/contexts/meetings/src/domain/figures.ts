import { deferralCodes, itemOutcomes, type DeferralCode, type ItemOutcome } from './meeting.js';

/** What was counted of the meetings that a board held in a period. */
export interface MeetingFacts {
  readonly meetings: number;
  /** Of everybody who sat on the board at each of them: how many, and how many of these were there at any time. */
  readonly seats: number;
  readonly attended: number;
  /** How many items ended so; without an outcome: still waiting. */
  readonly items: readonly { readonly outcome: ItemOutcome | null; readonly code: string | null; readonly count: number }[];
}

export interface MeetingFigures {
  readonly meetings: number;
  readonly attendance: { readonly count: number; readonly of: number };
  readonly agenda: Readonly<Record<Lowercase<ItemOutcome> | 'waiting' | 'of', number>> & {
    /** Why, of what was put off or carried over. */
    readonly deferrals: { readonly of: number; readonly by: readonly { readonly code: DeferralCode; readonly count: number }[] };
  };
}

/** [OUTC-4] Each figure beside what it is a part of. */
export function meetingFiguresOf({ meetings, seats, attended, items }: MeetingFacts): MeetingFigures {
  const count = (which: (item: MeetingFacts['items'][number]) => boolean) =>
    items.filter(which).reduce((sum, { count: one }) => sum + one, 0);
  const ended = Object.fromEntries(itemOutcomes.map((name) => [name.toLowerCase(), count(({ outcome }) => outcome === name)])) as Record<
    Lowercase<ItemOutcome>,
    number
  >;
  const by = deferralCodes
    .map((code) => ({ code, count: count((item) => putOff.has(item.outcome) && item.code === code) }))
    .filter((one) => one.count > 0);
  return {
    meetings,
    attendance: { count: attended, of: seats },
    agenda: {
      of: count(() => true),
      ...ended,
      waiting: count(({ outcome }) => outcome === null),
      deferrals: { of: ended.deferred + ended.carried, by },
    },
  };
}

const putOff: ReadonlySet<ItemOutcome | null> = new Set<ItemOutcome | null>(['DEFERRED', 'CARRIED']);
