import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { AnswerLineFragment } from '../graphql.js';
import { fragmentAnswerLine } from './fragmentAnswerLine.js';
import { fragmentNamed } from './fragmentNamed.js';

export const AnswerLineFragmentDoc = {"kind":"Document","definitions":[fragmentAnswerLine,fragmentNamed]} as unknown as DocumentNode<AnswerLineFragment, unknown>;
