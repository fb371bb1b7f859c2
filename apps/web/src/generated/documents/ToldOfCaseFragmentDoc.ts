import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ToldOfCaseFragment } from '../graphql.js';
import { fragmentToldOfCase } from './fragmentToldOfCase.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentLetterLine } from './fragmentLetterLine.js';
import { fragmentPosition } from './fragmentPosition.js';

export const ToldOfCaseFragmentDoc = {"kind":"Document","definitions":[fragmentToldOfCase,fragmentNamed,fragmentLetterLine,fragmentPosition]} as unknown as DocumentNode<ToldOfCaseFragment, unknown>;
