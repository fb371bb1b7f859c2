import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CommentTextFragment } from '../graphql.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentNamed } from './fragmentNamed.js';

export const CommentTextFragmentDoc = {"kind":"Document","definitions":[fragmentCommentText,fragmentNamed]} as unknown as DocumentNode<CommentTextFragment, unknown>;
