import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DecisionFollowingFragment } from '../graphql.js';
import { fragmentDecisionFollowing } from './fragmentDecisionFollowing.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentConditionLine } from './fragmentConditionLine.js';
import { fragmentProgress } from './fragmentProgress.js';

export const DecisionFollowingFragmentDoc = {"kind":"Document","definitions":[fragmentDecisionFollowing,fragmentNamed,fragmentStepReport,fragmentSuspended,fragmentStepLine,fragmentConditionLine,fragmentProgress]} as unknown as DocumentNode<DecisionFollowingFragment, unknown>;
