import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { DiscussionFragment } from '../graphql.js';
import { fragmentDiscussion } from './fragmentDiscussion.js';
import { fragmentNamed } from './fragmentNamed.js';
import { fragmentAnchorPlace } from './fragmentAnchorPlace.js';
import { fragmentCommentText } from './fragmentCommentText.js';
import { fragmentCommentPage } from './fragmentCommentPage.js';
import { fragmentThreadTalk } from './fragmentThreadTalk.js';
import { fragmentThreadPage } from './fragmentThreadPage.js';

export const DiscussionFragmentDoc = {"kind":"Document","definitions":[fragmentDiscussion,fragmentNamed,fragmentAnchorPlace,fragmentCommentText,fragmentCommentPage,fragmentThreadTalk,fragmentThreadPage]} as unknown as DocumentNode<DiscussionFragment, unknown>;
