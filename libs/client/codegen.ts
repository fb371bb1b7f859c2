import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { CodegenConfig } from '@graphql-codegen/cli';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
// Elsewhere for the test that compares.
const target = process.env['CONSILIUM_GENERATED'] ?? here('src/generated/documents.ts');

/** The package that the import names wants the whole GraphQL library beside it, for this one interface. */
function withoutImport(): void {
  const imported = "import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';";
  const text = readFileSync(target, 'utf8');
  if (!text.includes(imported)) throw new Error(`the generated file does not hold: ${imported}`);
  const own = `/** Carries the types of a document's answer and variables; nothing at run time. */
export interface DocumentTypeDecoration<TResult, TVariables> {
  __apiType?: (variables: TVariables) => TResult;
}`;
  writeFileSync(target, text.replace(imported, own));
}

// Run from the repository's root: `graphql-codegen --config libs/client/codegen.ts`
export default {
  schema: here('../contracts/schema.graphql'),
  documents: [here('src/documents/*.graphql')],
  hooks: { afterAllFileWrite: withoutImport },
  generates: {
    [target]: {
      plugins: ['typescript-operations', 'typed-document-node'],
      config: {
        // The text itself: a program that only sends it needs no GraphQL library.
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: { ID: 'string', DateTime: 'string', Date: 'string', JSONObject: 'Readonly<Record<string, unknown>>' },
        strictScalars: true,
        dedupeFragments: true,
      },
    },
  },
} satisfies CodegenConfig;
