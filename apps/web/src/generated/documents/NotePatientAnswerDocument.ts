import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NotePatientAnswerMutation, NotePatientAnswerMutationVariables } from '../graphql.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentActionLine } from './fragmentActionLine.js';
import { fragmentSuspended } from './fragmentSuspended.js';
import { fragmentStepReport } from './fragmentStepReport.js';
import { fragmentStepLine } from './fragmentStepLine.js';
import { fragmentConditionLine } from './fragmentConditionLine.js';
import { fragmentProgress } from './fragmentProgress.js';
import { fragmentDecisionFollowing } from './fragmentDecisionFollowing.js';
import { fragmentPosition } from './fragmentPosition.js';
import { fragmentCaseFollowing } from './fragmentCaseFollowing.js';

export const NotePatientAnswerDocument = {"__meta__":{"hash":"sha256:f35ded6c820e340b489664e4684e6c9aa434f36fea7aff299aa850693c804c72"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotePatientAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPatientAnswerInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordPatientAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFollowing"}}]}}]}}]}},fragmentNamed,fragmentAnswerLine,fragmentActionLine,fragmentSuspended,fragmentStepReport,fragmentStepLine,fragmentConditionLine,fragmentProgress,fragmentDecisionFollowing,fragmentPosition,fragmentCaseFollowing]} as unknown as DocumentNode<NotePatientAnswerMutation, NotePatientAnswerMutationVariables>;
