import type { EntityManager } from 'typeorm';
import { peopleOf } from '#organisations';

/** Which of these people follow the organisation's referrals, and so read what is shared with the referrer? */
export async function referrersAmong(manager: EntityManager, organisationId: string, personIds: readonly string[]): Promise<Set<string>> {
  const people = await peopleOf(manager, organisationId, ['REFERRER', 'ADMINISTRATOR']);
  return new Set(people.filter((id) => personIds.includes(id)));
}
