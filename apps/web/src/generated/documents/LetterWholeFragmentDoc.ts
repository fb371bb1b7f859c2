import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { LetterWholeFragment } from '../graphql.js';
import { fragmentLetterWhole } from './fragmentLetterWhole.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentLetterLine } from './fragmentLetterLine.js';

export const LetterWholeFragmentDoc = {"kind":"Document","definitions":[fragmentLetterWhole,fragmentNamed,fragmentLetterLine]} as unknown as DocumentNode<LetterWholeFragment, unknown>;
