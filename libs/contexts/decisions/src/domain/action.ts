import type { Refusal } from '#kernel';
import { invalid, overdueSince, requiredDay, requiredText, whyEnded, worksForBoard, type Following, type Side } from './follow-through.js';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

const { refuse } = decisionRefusals;

export const actionStates = ['OPEN', 'DONE', 'CANCELLED'] as const;
export type ActionState = (typeof actionStates)[number];

/** Whoever owes it: one person who takes part in the case, or somebody on the referring side, by name or whoever refers there. */
export interface ActionOwner {
  readonly audience: Side;
  /** person.id, on the board's side only. */
  readonly ownerId: string | null;
  readonly ownerName: string | null;
}

export interface ActionOwnerDraft {
  readonly ownerId?: string | null | undefined;
  readonly referringSide?: boolean | null | undefined;
  readonly ownerName?: string | null | undefined;
}
export interface ActionDraft extends ActionOwnerDraft {
  readonly what: string;
  readonly dueOn?: string | null | undefined;
}

/** A task that follows from a decision, with one owner and a due date. */
export interface Action extends ActionOwner {
  readonly what: string;
  readonly dueOn: string | null;
  readonly state: ActionState;
  readonly reason: string | null;
  /** person.id */
  readonly addedBy: string;
  readonly addedAt: Date;
  readonly endedAt: Date | null;
  readonly version: number;
}

type Path = readonly (string | number)[];

/** Exactly one owner: a person, or the referring side. */
export function ownerOf({ ownerId, referringSide, ownerName }: ActionOwnerDraft, path: Path = []): ActionOwner {
  const name = storedText(ownerName, 200, ...path, 'ownerName');
  const isPerson = ownerId !== null && ownerId !== undefined;
  if (isPerson === (referringSide === true) || (isPerson && name !== null))
    throw refuse('ACTION_OWNER_UNFIT', { path: ['input', ...path, isPerson ? 'ownerId' : 'referringSide'] });
  return isPerson ? { audience: 'BOARD', ownerId, ownerName: null } : { audience: 'REFERRER', ownerId: null, ownerName: name };
}

export function newAction(draft: ActionDraft, by: string, now: Date, path: Path = []): Action {
  return {
    ...ownerOf(draft, path),
    what: requiredText(draft.what, 1_000, ...path, 'what'),
    dueOn: dueOn(draft.dueOn, now, path),
    state: 'OPEN',
    reason: null,
    addedBy: by,
    addedAt: now,
    endedAt: null,
    version: 1,
  };
}

/** A date that has passed already is a slip of the pen that would be overdue at once. */
function dueOn(day: string | null | undefined, now: Date, path: Path): string | null {
  if (day === null || day === undefined) return null;
  if (overdueSince(requiredDay(day, ...path, 'dueOn'), now) !== null) throw invalid(...path, 'dueOn');
  return day;
}

/** What has ended has ended; of two who end it at once the second is told. */
const next = (before: Action): Action => {
  if (before.state !== 'OPEN') throw refuse('ACTION_ENDED', { state: before.state });
  return { ...before, version: before.version + 1 };
};

export const completeAction = (before: Action, note: string | null | undefined, now: Date): Action => ({
  ...next(before),
  state: 'DONE',
  reason: storedText(note, 2_000, 'note'),
  endedAt: now,
});
export const cancelAction = (before: Action, reason: string, now: Date): Action => ({
  ...next(before),
  state: 'CANCELLED',
  reason: requiredText(reason, 2_000, 'reason'),
  endedAt: now,
});
/** To somebody else, by another date, or both; the date stays where none is given. */
export const reassignAction = (
  before: Action,
  draft: ActionOwnerDraft & Pick<ActionDraft, 'dueOn'>,
  reason: string,
  now: Date,
): Action => ({
  ...next(before),
  ...ownerOf(draft),
  dueOn: draft.dueOn === undefined || draft.dueOn === null || draft.dueOn === before.dueOn ? before.dueOn : dueOn(draft.dueOn, now, []),
  reason: requiredText(reason, 2_000, 'reason'),
});

/** CASE-5 */
export function assertCurrentAction({ version }: Pick<Action, 'version'>, given: number): void {
  if (version !== given) throw refuse('ACTION_STALE', { currentVersion: version });
}

/** Why this person may not add an action; or null. */
export const whyNotAddAction = (who: Following): Refusal | null =>
  worksForBoard(who) ? whyEnded(who) : refuse('FOLLOW_THROUGH_FORBIDDEN');

type Owned = Pick<Action, 'audience' | 'ownerId' | 'addedBy' | 'state'>;
const organises = ({ chairs, coordinates }: Following): boolean => chairs || coordinates;
const open = ({ state }: Owned): Refusal | null => (state === 'OPEN' ? null : refuse('ACTION_ENDED', { state }));

/** Why this person or system may not say that it is done; or null. An action outlives its case: what was agreed can still be done. */
export function whyNotComplete(who: Following, action: Owned, personId: string | null): Refusal | null {
  const isOwner = action.audience === 'REFERRER' ? who.refers : action.ownerId === personId;
  return isOwner || organises(who) ? open(action) : refuse('ACTION_FORBIDDEN');
}
/** Why this person may not give it to somebody else or cancel it; or null. */
export function whyNotChange(who: Following, action: Owned, personId: string | null): Refusal | null {
  return organises(who) || (worksForBoard(who) && action.addedBy === personId) ? open(action) : refuse('ACTION_FORBIDDEN');
}
