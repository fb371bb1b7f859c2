import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { StepReportFragment } from '../graphql.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentNamed } from './fragmentNamed.js';

export const StepReportFragmentDoc = {"kind":"Document","definitions":[fragmentStepReport,fragmentNamed]} as unknown as DocumentNode<StepReportFragment, unknown>;
