import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { decisionReads, roomQuorumReads } from '#decisions';
import { discussionReads } from '#discussion';
import { inboxReads } from '#inbox';
import { lettersReads } from '#letters';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import type { Reads } from '#reads';
import { specialistReads } from '#specialists';

/** Every context's read maps; the live gateway hydrates through the same. */
export const allReads: readonly Reads[] = [
  ...organisationReads,
  ...specialistReads,
  ...procedureReads,
  ...boardReads,
  ...caseReads,
  ...opinionReads,
  ...discussionReads,
  ...decisionReads,
  roomQuorumReads,
  ...meetingsReads,
  ...lettersReads,
  ...inboxReads,
];
