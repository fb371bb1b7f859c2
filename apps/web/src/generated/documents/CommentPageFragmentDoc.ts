import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { CommentPageFragment } from '../graphql.js';
import { fragmentCommentPage } from './fragmentCommentPage.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentCommentText } from './fragmentCommentText.js';

export const CommentPageFragmentDoc = {"kind":"Document","definitions":[fragmentCommentPage,fragmentNamed,fragmentCommentText]} as unknown as DocumentNode<CommentPageFragment, unknown>;
