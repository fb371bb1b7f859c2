import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { ThreadTalkFragment } from '../graphql.js';
import { fragmentThreadTalk } from './fragmentThreadTalk.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';
import { fragmentCommentPage } from './fragmentCommentPage.js';

export const ThreadTalkFragmentDoc = {"kind":"Document","definitions":[fragmentThreadTalk,fragmentNamed,fragmentCommentText,fragmentAnchorPlace,fragmentCommentPage]} as unknown as DocumentNode<ThreadTalkFragment, unknown>;
