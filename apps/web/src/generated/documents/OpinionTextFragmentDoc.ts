import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { OpinionTextFragment } from '../graphql.js';
import { fragmentOpinionText } from './fragmentOpinionText.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';

export const OpinionTextFragmentDoc = {"kind":"Document","definitions":[fragmentOpinionText,fragmentNamed,fragmentPlan]} as unknown as DocumentNode<OpinionTextFragment, unknown>;
