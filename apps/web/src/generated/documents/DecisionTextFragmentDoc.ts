import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DecisionTextFragment } from '../graphql.js';
import { fragmentDecisionText } from './fragmentDecisionText.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentQuorumState } from './fragmentQuorumState.js';

export const DecisionTextFragmentDoc = {"kind":"Document","definitions":[fragmentDecisionText,fragmentNamed,fragmentPlan,fragmentBallotLine,fragmentQuorumState]} as unknown as DocumentNode<DecisionTextFragment, unknown>;
