import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type { MinutesWholeFragment } from '../graphql.js';
import { fragmentMinutesWhole } from './fragmentMinutesWhole.js';
import { fragmentNamed } from './fragmentNamed.js';

export const MinutesWholeFragmentDoc = {"kind":"Document","definitions":[fragmentMinutesWhole,fragmentNamed]} as unknown as DocumentNode<MinutesWholeFragment, unknown>;
