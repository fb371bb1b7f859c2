import {
  CalendarX,
  CircleCheckBig,
  CircleQuestionMark,
  ClipboardCheck,
  FilePen,
  Hourglass,
  MessageSquareText,
  PhoneCall,
  ScanEye,
  Siren,
  SquareCheckBig,
  Vote,
  type LucideIcon,
} from 'lucide-react';
import type { InboxItemKind } from '../../generated/graphql.js';

/** In which part of the page each kind of item stands, in the order of the page; what is empty folds into one line. */
export const groups = {
  alerts: ['ALERT'],
  opinions: ['OPINION'],
  votes: ['BALLOT', 'BALLOT_TO_CONFIRM', 'CLOSING'],
  questions: ['QUESTION'],
  mentions: ['MENTION'],
  actions: ['ACTION'],
  conditions: ['CONDITION_TO_CONFIRM', 'CONDITION_EXPIRES'],
  letters: ['LETTER_TO_SIGN'],
  implementation: ['IMPLEMENTATION_OVERDUE'],
} as const;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

export type Kind = InboxItemKind | (typeof groups)[Group][number];

export const icons: Record<Kind, LucideIcon> = {
  ALERT: Siren,
  OPINION: ScanEye,
  BALLOT: Vote,
  BALLOT_TO_CONFIRM: PhoneCall,
  CLOSING: ClipboardCheck,
  QUESTION: CircleQuestionMark,
  MENTION: MessageSquareText,
  ACTION: SquareCheckBig,
  CONDITION_TO_CONFIRM: CircleCheckBig,
  CONDITION_EXPIRES: Hourglass,
  LETTER_TO_SIGN: FilePen,
  IMPLEMENTATION_OVERDUE: CalendarX,
};

/** A kind that a newer desk knows and this page does not still has its place. */
export const groupOf = (kind: string): Group => groupNames.find((name) => (groups[name] as readonly string[]).includes(kind)) ?? 'actions';

type Counts = readonly { readonly kind: string; readonly count: number }[];

/** How many of a group wait: what is here, or, while there is more, what the desk counts without what was just done. */
export const waitingIn = (group: Group, here: number, more: { readonly counts: Counts; readonly gone: number } | null): number =>
  more
    ? Math.max(
        here,
        more.counts.reduce((sum, { kind, count }) => (groupOf(kind) === group ? sum + count : sum), -more.gone),
      )
    : here;

interface Sitting {
  readonly role: string;
  readonly discipline: string | null;
}

/** What can ever wait for somebody who sits like this: nobody reads that nothing waits of what never does. */
export function groupsFor(memberships: readonly Sitting[], refers: boolean): Group[] {
  const votes = memberships.some(({ role, discipline }) => discipline !== null && role !== 'OBSERVER');
  const desk = memberships.some(({ role }) => role === 'CHAIR' || role === 'COORDINATOR');
  const chairs = memberships.some(({ role }) => role === 'CHAIR');
  const fits: Record<Group, boolean> = {
    alerts: false,
    opinions: votes,
    votes,
    questions: votes,
    mentions: memberships.length > 0 || refers,
    actions: memberships.length > 0 || refers,
    conditions: votes,
    letters: chairs,
    implementation: desk,
  };
  return groupNames.filter((name) => fits[name]);
}
