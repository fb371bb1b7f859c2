import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ReviewOpinionsFragment } from '../graphql.js';
import { fragmentReviewOpinions } from './fragmentReviewOpinions.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentPlan } from './fragmentPlan.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentOpinionText } from './fragmentOpinionText.js';

export const ReviewOpinionsFragmentDoc = {"kind":"Document","definitions":[fragmentReviewOpinions,fragmentNamed,fragmentPlan,fragmentAskedStep,fragmentOpinionText]} as unknown as DocumentNode<ReviewOpinionsFragment, unknown>;
