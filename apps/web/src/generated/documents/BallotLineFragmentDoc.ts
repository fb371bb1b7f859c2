import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { BallotLineFragment } from '../graphql.js';
import { fragmentBallotLine } from './fragmentBallotLine.js';
import { fragmentNamed } from './fragmentNamed.js';

export const BallotLineFragmentDoc = {"kind":"Document","definitions":[fragmentBallotLine,fragmentNamed]} as unknown as DocumentNode<BallotLineFragment, unknown>;
