import type { BoardCaseFilter, BoardCaseOrder, CaseStatus, PainType, Priority } from '../../generated/graphql.js';

export const statuses: readonly CaseStatus[] = [
  'SUBMITTED',
  'AWAITING_INFORMATION',
  'IN_REVIEW',
  'DECIDED',
  'IN_FOLLOW_UP',
  'CLOSED',
  'DECLINED',
  'WITHDRAWN',
];
export const priorities: readonly Priority[] = ['P1', 'P2', 'P3', 'P4'];
export const painTypes: readonly PainType[] = [
  'BACK_RADICULAR',
  'BACK_AXIAL',
  'SPINAL_STENOSIS',
  'SACROILIAC',
  'VERTEBRAL_FRACTURE',
  'ARTHRITIS',
  'NEUROPATHIC',
  'COMPLEX_REGIONAL',
  'VISCERAL',
  'CANCER',
  'OTHER',
];
export const orders: readonly BoardCaseOrder[] = ['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING'];

/** What the address says about the list: codes only. What is searched for may be a patient's name and never gets there. */
export interface WorklistSearch {
  readonly status?: readonly CaseStatus[];
  readonly priority?: readonly Priority[];
  readonly painType?: readonly PainType[];
  readonly mine?: true;
  readonly order?: BoardCaseOrder;
}

/** Keeps the known values of a list and drops it when none is left, so that a mistyped address still opens. */
function among<Value extends string>(known: readonly Value[], given: unknown): readonly Value[] | undefined {
  const values = known.filter((value) => (Array.isArray(given) ? given.includes(value) : given === value));
  return values.length > 0 ? values : undefined;
}

export function searchToFilter(search: Record<string, unknown>): WorklistSearch {
  const status = among(statuses, search['status']);
  const priority = among(priorities, search['priority']);
  const painType = among(painTypes, search['painType']);
  const order = among(orders, search['order'])?.[0];
  return {
    ...(status && { status }),
    ...(priority && { priority }),
    ...(painType && { painType }),
    ...(search['mine'] === true && { mine: true as const }),
    ...(order && order !== 'UPDATED_AT_DESC' && { order }),
  };
}

export const isFiltered = ({ status, priority, painType, mine }: WorklistSearch, words: string): boolean =>
  Boolean(status ?? priority ?? painType ?? mine) || words !== '';

export const filterOf = ({ status, priority, painType, mine }: WorklistSearch, words: string): BoardCaseFilter => ({
  ...(status && { status: [...status] }),
  ...(priority && { priority: [...priority] }),
  ...(painType && { painType: [...painType] }),
  ...(mine && { awaitingMyOpinion: true }),
  ...(words !== '' && { search: words }),
});
