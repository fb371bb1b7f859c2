import type { EntityManager } from 'typeorm';
import type { ServiceAccount } from '../domain/service-account.js';
import { ServiceAccountRow } from '../storage/service-account.row.js';

/** Which system signs in with this client id? Also answers for a revoked one: `isActive` says whether it may still act. */
export async function serviceAccountOfClient(manager: EntityManager, clientId: string): Promise<ServiceAccount | null> {
  const row = await manager.findOneBy(ServiceAccountRow, { clientId });
  return row && { ...row };
}
