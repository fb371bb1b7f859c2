import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CaseLifeFragment } from '../graphql.js';
import { fragmentCaseLife } from './fragmentCaseLife.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentAskedStep } from './fragmentAskedStep.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentPosition } from './fragmentPosition.js';

export const CaseLifeFragmentDoc = {"kind":"Document","definitions":[fragmentCaseLife,fragmentNamed,fragmentStepReport,fragmentAskedStep,fragmentSuspended,fragmentAnswerLine,fragmentStepLine,fragmentPosition]} as unknown as DocumentNode<CaseLifeFragment, unknown>;
