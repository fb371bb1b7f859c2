import { meetingsRefusals } from './refusals.js';
import { meetingPhases, type ItemAtHand, type MeetingPhase } from './meeting.js';

const { refuse } = meetingsRefusals;

/** Where the meeting stands: the one case that is current, and how far it is (MEET-3). */
export interface Place {
  readonly itemId: string;
  readonly phase: MeetingPhase;
}

/** What the mover asks for; nothing at all is the next step. */
export interface Step {
  readonly itemId: string | null;
  readonly phase: MeetingPhase | null;
}

const waits = ({ outcome, kind }: ItemAtHand): boolean => outcome === null && kind === 'DISCUSSION';

/** The next case that waits, in the order of the agenda; after the last one those that were left out. */
export function nextWaiting(items: readonly ItemAtHand[], after: string | null): ItemAtHand | undefined {
  const from = items.find(({ id }) => id === after)?.position ?? 0;
  const waiting = items.filter((item) => item.id !== after && waits(item)).sort((a, b) => a.position - b.position);
  return waiting.find(({ position }) => position > from) ?? waiting[0];
}

/**
 * MEET-3: where a step leads. Within a case one phase forward, or any back; recorded only what has an outcome (MEET-5). Another case begins
 * by being presented.
 */
export function advance(current: Place | null, items: readonly ItemAtHand[], step: Step): Place {
  const goesOn = step.itemId === null && step.phase === null && (current === null || current.phase === 'RECORDED');
  const itemId = step.itemId ?? (goesOn ? nextWaiting(items, current?.itemId ?? null)?.id : current?.itemId);
  if (itemId === undefined) throw refuse('MEETING_NOTHING_LEFT');
  const item = items.find(({ id }) => id === itemId);
  if (!item) throw refuse('AGENDA_ITEM_NOT_FOUND', { path: ['input', 'itemId'] });
  if (item.kind === 'NOTING') throw refuse('AGENDA_ONLY_NOTING');
  if (item.outcome === 'CARRIED' || item.outcome === 'ENDED') throw refuse('AGENDA_ITEM_CARRIED', { outcome: item.outcome });

  const before = current?.itemId === itemId ? meetingPhases.indexOf(current.phase) : -1;
  const phase = step.phase ?? meetingPhases[before + 1];
  const after = phase === undefined ? -1 : meetingPhases.indexOf(phase);
  if (phase === undefined || after === before || after > before + 1)
    throw refuse('MEETING_PHASE_SKIPPED', { phase: current?.itemId === itemId ? current.phase : null });
  if (phase === 'RECORDED' && item.outcome === null) throw refuse('AGENDA_OUTCOME_MISSING');
  return { itemId, phase };
}

/** Taking up a deferred case again before the meeting ends takes its deferral back; a decision stands, whatever is said after it. */
export const reopens = ({ outcome }: ItemAtHand, phase: MeetingPhase): boolean => outcome === 'DEFERRED' && phase !== 'RECORDED';

/** MEET-5: what would drop off if the meeting ended now. */
export const undecided = <Item extends ItemAtHand>(items: readonly Item[]): Item[] => items.filter(({ outcome }) => outcome === null);
