import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { boardReads } from '#boards';
import { caseReads } from '#cases';
import { projectFolder } from '#config';
import { decisionReads, roomQuorumReads } from '#decisions';
import { discussionReads } from '#discussion';
import { inboxReads } from '#inbox';
import { lettersReads } from '#letters';
import { meetingsReads } from '#meetings';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { assembleReads, type ReadModel } from '#reads';
import { specialistReads } from '#specialists';

let schema: GraphQLSchema | undefined;
/** The published contract, which every process of an installation agrees on. */
export const contractSchema = (): GraphQLSchema =>
  (schema ??= buildSchema(readFileSync(join(projectFolder, 'libs/contracts/schema.graphql'), 'utf8')));

/** The read maps over the published contract, for a gateway that runs without the API beside it. */
export function modelOfContract(): ReadModel {
  return assembleReads(contractSchema(), [
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
  ]);
}
