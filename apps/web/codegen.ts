import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { shareFragments } from './share-fragments.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const emitted = here('../../libs/contracts/schema.graphql');
const schema = process.env['CONSILIUM_SCHEMA'] ?? emitted;
if (!existsSync(schema)) throw new Error(`No schema at ${schema}: start the API once, or name one with CONSILIUM_SCHEMA.`);

// Run from the repository's root: `graphql-codegen --config apps/web/codegen.ts`
export default {
  schema,
  documents: [here('src/**/*.graphql')],
  hooks: { afterAllFileWrite: () => shareFragments(here('src/generated/graphql.ts')) },
  generates: {
    [`${here('src/generated')}/`]: {
      preset: 'client',
      // Apollo's cache needs every __typename, and the hash is of the text that the API will run.
      documentTransforms: [addTypenameSelectionDocumentTransform],
      presetConfig: {
        // The case page is one document that `app` composes from the features' fragments; a feature takes its fragment's type as a
        // prop, so masking would only add unmasking calls.
        fragmentMasking: false,
        // The API admits these by hash and answers nothing else for free; 64 hex digits, file committed beside the code.
        persistedDocuments: { hashAlgorithm: 'sha256' },
      },
      config: {
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: 'string', DateTime: 'string', JSONObject: 'Record<string, unknown>', Date: 'string' },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
} satisfies CodegenConfig;
