import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { PlanFragment } from '../graphql.js';
import { fragmentPlan } from './fragmentPlan.js';

export const PlanFragmentDoc = {"kind":"Document","definitions":[fragmentPlan]} as unknown as DocumentNode<PlanFragment, unknown>;
