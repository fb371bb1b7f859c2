import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { NotePatientToldMutation, NotePatientToldMutationVariables } from '../graphql.js';
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

export const NotePatientToldDocument = {"__meta__":{"hash":"sha256:ba5777a035a00a290ed5641b455bbdbd7730083763d9926cfc8d22afb2813f1f"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"NotePatientTold"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RecordPatientToldInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"recordPatientTold"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"boardCase"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"CaseFollowing"}}]}}]}}]}},fragmentNamed,fragmentAnswerLine,fragmentActionLine,fragmentSuspended,fragmentStepReport,fragmentStepLine,fragmentConditionLine,fragmentProgress,fragmentDecisionFollowing,fragmentPosition,fragmentCaseFollowing]} as unknown as DocumentNode<NotePatientToldMutation, NotePatientToldMutationVariables>;
