import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ThreadPageFragment } from '../graphql.js';
import { fragmentThreadPage } from './fragmentThreadPage.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentCommentPage } from './fragmentCommentPage.js';
import { fragmentThreadTalk } from './fragmentThreadTalk.js';

export const ThreadPageFragmentDoc = {"kind":"Document","definitions":[fragmentThreadPage,fragmentNamed,fragmentAnchorPlace,fragmentCommentText,fragmentCommentPage,fragmentThreadTalk]} as unknown as DocumentNode<ThreadPageFragment, unknown>;
