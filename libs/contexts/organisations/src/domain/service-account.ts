/** A hospital's system. It acts for exactly one organisation (ORG-3). */
export interface ServiceAccount {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly clientId: string;
  readonly scopes: readonly string[];
  readonly revokedAt: Date | null;
}

/** ORG-4: a revoked account does nothing more, whatever its token still says. */
export const isActive = (account: ServiceAccount, now: Date): boolean =>
  account.revokedAt === null || account.revokedAt.getTime() > now.getTime();
