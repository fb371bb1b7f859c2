import type { OwedByReferrerQuery } from '../../generated/graphql.js';

type Followed = NonNullable<OwedByReferrerQuery['organisation']>['referrals']['edges'][number]['node'];
export interface Owed {
  readonly id: string;
  readonly number: string;
  readonly patient: string;
  readonly kind: 'INFORMATION' | 'TELL' | 'REPORT';
  readonly what: string;
  readonly dueOn: string | null;
  readonly overdue: boolean;
}

/** What is owed, by due day: what is late comes first by itself, what has no day last. */
export function owedIn(cases: readonly Followed[]): Owed[] {
  return cases
    .flatMap((one): Owed[] => {
      const { id, number, status, requestedInformation, patientTold, mayRecordPatientTold, mayReport, plan } = one;
      const of = { id, number, patient: one.patient.name };
      const late = mayReport ? plan.flatMap(({ overdueSince }) => overdueSince ?? []).sort()[0] : undefined;
      return [
        ...(status === 'AWAITING_INFORMATION'
          ? requestedInformation
              .filter(({ answeredAt, withdrawnAt }) => !answeredAt && !withdrawnAt)
              .map(({ what, dueOn, overdue }): Owed => ({ ...of, kind: 'INFORMATION', what, dueOn, overdue }))
          : []),
        ...(mayRecordPatientTold && patientTold.length === 0
          ? [{ ...of, kind: 'TELL', what: '', dueOn: null, overdue: false } as const]
          : []),
        ...(late ? [{ ...of, kind: 'REPORT', what: '', dueOn: late, overdue: true } as const] : []),
      ];
    })
    .sort((a, b) => (a.dueOn ?? '9').localeCompare(b.dueOn ?? '9') || a.number.localeCompare(b.number));
}
