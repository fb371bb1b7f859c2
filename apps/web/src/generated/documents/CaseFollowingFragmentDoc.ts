import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CaseFollowingFragment } from '../graphql.js';
import { fragmentCaseFollowing } from './fragmentCaseFollowing.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentConditionLine } from './fragmentConditionLine.js';
import { fragmentProgress } from './fragmentProgress.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentActionLine } from './fragmentActionLine.js';
import { fragmentDecisionFollowing } from './fragmentDecisionFollowing.js';
import { fragmentPosition } from './fragmentPosition.js';

export const CaseFollowingFragmentDoc = {"kind":"Document","definitions":[fragmentCaseFollowing,fragmentNamed,fragmentSuspended,fragmentStepReport,fragmentStepLine,fragmentConditionLine,fragmentProgress,fragmentAnswerLine,fragmentActionLine,fragmentDecisionFollowing,fragmentPosition]} as unknown as DocumentNode<CaseFollowingFragment, unknown>;
