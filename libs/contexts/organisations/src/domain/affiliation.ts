/** What one person is in one organisation. Someone may hold both roles, and roles in several organisations. */
export const affiliationRoles = ['REFERRER', 'ADMINISTRATOR'] as const;
export type AffiliationRole = (typeof affiliationRoles)[number];

export interface Affiliation {
  readonly organisationId: string;
  readonly role: AffiliationRole;
}

/** ORG-2: only a referrer submits and answers for the organisation; administering it gives no clinical voice. */
export const refersFor = (affiliations: readonly Affiliation[], organisationId: string): boolean =>
  affiliations.some((held) => held.organisationId === organisationId && held.role === 'REFERRER');

/** ORG-1: both roles follow the organisation's own referrals. */
export const follows = (affiliations: readonly Affiliation[], organisationId: string): boolean =>
  affiliations.some((held) => held.organisationId === organisationId);
