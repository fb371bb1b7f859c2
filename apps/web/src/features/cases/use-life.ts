import { useQuery } from '@apollo/client/react';
import { CaseRecordDocument, type CaseLifeFragment } from '../../generated/graphql.js';

/** One question for all the parts of a case's life: Apollo asks it once, wherever they stand. */
export const useLife = (caseId: string): CaseLifeFragment | null =>
  useQuery(CaseRecordDocument, { variables: { caseId } }).data?.boardCase ?? null;
