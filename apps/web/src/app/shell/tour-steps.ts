import type { LinkProps } from '@tanstack/react-router';

export const stepNames = [
  'work',
  'worklist',
  'referral',
  'opinions',
  'decision',
  'discussion',
  'meeting',
  'ours',
  'follow',
  'shared',
  'keys',
] as const;
export type StepName = (typeof stepNames)[number];

export interface Step {
  readonly name: StepName;
  /** Where it is shown; left out: wherever one is. */
  readonly link?: Pick<LinkProps, 'to' | 'params' | 'search'>;
  /** What is pointed at there, by its `data-tour`. */
  readonly at?: string;
}
interface BoardCase {
  readonly id: string;
  readonly status: string;
  readonly review: { readonly sealed: boolean; readonly proposal: unknown; readonly decision: unknown } | null;
}

const toCase = (caseId: string) => ({ to: '/cases/$caseId' as const, params: { caseId } });
const work: Step = { name: 'work', link: { to: '/' }, at: 'home' };
const keys: Step = { name: 'keys', at: 'commands' };

/** The way of a referral through the board, shown on cases that are there: what none shows is left out. */
export function stepsOnBoard(boardId: string, cases: readonly BoardCase[]): Step[] {
  const sealed = cases.find(({ status, review }) => status === 'IN_REVIEW' && review?.sealed);
  const voted = cases.find(({ review }) => review?.decision) ?? cases.find(({ review }) => review?.proposal);
  const any = sealed ?? voted ?? cases[0];
  return [
    work,
    { name: 'worklist', link: { to: '/boards/$boardId', params: { boardId }, search: {} }, at: 'worklist' },
    ...(any ? [{ name: 'referral', link: toCase(any.id), at: 'referral' } as const] : []),
    ...(sealed ? [{ name: 'opinions', link: toCase(sealed.id), at: 'review' } as const] : []),
    ...(voted ? [{ name: 'decision', link: toCase(voted.id), at: 'review' } as const] : []),
    ...(any ? [{ name: 'discussion', link: toCase((voted ?? any).id), at: 'discussion' } as const] : []),
    { name: 'meeting', link: { to: '/boards/$boardId/meetings', params: { boardId } }, at: 'meetings' },
    keys,
  ];
}

export function stepsForReferrer(organisationId: string, referrals: readonly { readonly id: string }[]): Step[] {
  const first = referrals[0];
  return [
    work,
    { name: 'ours', link: { to: '/organisations/$organisationId', params: { organisationId }, search: {} }, at: 'referrals' },
    ...(first
      ? [
          { name: 'follow', link: toCase(first.id), at: 'referral' } as const,
          { name: 'shared', link: toCase(first.id), at: 'discussion' } as const,
        ]
      : []),
    keys,
  ];
}

export const stepsForNobody: readonly Step[] = [keys];
