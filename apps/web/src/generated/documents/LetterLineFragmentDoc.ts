import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { LetterLineFragment } from '../graphql.js';
import { fragmentLetterLine } from './fragmentLetterLine.js';
import { fragmentNamed } from './fragmentNamed.js';

export const LetterLineFragmentDoc = {"kind":"Document","definitions":[fragmentLetterLine,fragmentNamed]} as unknown as DocumentNode<LetterLineFragment, unknown>;
