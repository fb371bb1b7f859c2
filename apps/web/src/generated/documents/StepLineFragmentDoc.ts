import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { StepLineFragment } from '../graphql.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentStepReport } from './fragmentStepReport.js';

export const StepLineFragmentDoc = {"kind":"Document","definitions":[fragmentStepLine,fragmentNamed,fragmentStepReport]} as unknown as DocumentNode<StepLineFragment, unknown>;
