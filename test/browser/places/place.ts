import type { Page } from 'playwright-core';
import { boardOf, casesOf, referredCase, type Desk, type ListedCase } from '../desk.js';

/** What a place is found by: the demo's board, its cases, its meetings. */
export interface Given {
  readonly desk: Desk;
  readonly board: string;
  /** A case of the referrer's own organisation. */
  readonly referred: string;
  find(is: (one: ListedCase) => boolean): string;
  meeting(status: string): Promise<Meeting>;
}
export interface Meeting {
  readonly id: string;
  readonly version: number;
  readonly minutes: { readonly id: string; readonly version: number } | null;
}

/** A screen in one of its states. */
export interface Place {
  readonly name: string;
  /** A user name of the demo; nobody when left out. */
  readonly as?: string;
  /** Its address; what has to happen before it is like that happens here. */
  readonly at: (given: Given) => string | Promise<string>;
  /** What brings the page into the state, and what shows that it is there. */
  readonly until: (page: Page, given: Given) => Promise<unknown>;
  readonly language?: 'de';
  readonly newcomer?: boolean;
}

export const inReview = (one: ListedCase): boolean => one.status === 'IN_REVIEW';
export const decided = (one: ListedCase): boolean => one.review?.decision != null;
export const caseWith =
  (is: (one: ListedCase) => boolean): Place['at'] =>
  ({ find }) =>
    `/cases/${find(is)}`;
export const worklist: Place['at'] = ({ board }) => `/boards/${board}`;
/** A case is drawn: the part that every reader of it has, wide or narrow. */
export const open = (page: Page): Promise<void> => page.getByRole('heading', { name: 'Discussion', exact: true }).waitFor();

interface Read {
  viewer: { memberships: { board: { meetings: { edges: { node: Meeting & { status: string } }[] } } }[] };
}

export async function givenBy(desk: Desk): Promise<Given> {
  const board = await boardOf(desk, 'chair');
  const [cases, referred] = await Promise.all([casesOf(desk, 'chair', board), referredCase(desk)]);
  return {
    desk,
    board,
    referred,
    find(is) {
      const found = cases.find(is);
      if (!found) throw new Error(`The demo has no case for ${String(is)}`);
      return found.id;
    },
    async meeting(status) {
      const { viewer } = await desk.ask<Read>(
        'chair',
        '{ viewer { memberships { board { meetings { edges { node { id status version minutes { id version } } } } } } } }',
      );
      const found = viewer.memberships[0]!.board.meetings.edges.find(({ node }) => node.status === status);
      if (!found) throw new Error(`No meeting is ${status}`);
      return found.node;
    },
  };
}
