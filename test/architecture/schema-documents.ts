import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { buildSchema, NoUnusedFragmentsRule, parse, print, specifiedRules, validate, visit, type GraphQLSchema } from 'graphql';
import { fragments } from '#contracts';
import { blocksOf, requestsOf } from '../api/docs/printed.js';

/** A text that somebody asks with: a page in a browser, an installed package, a reader of the documentation. */
export interface ClientDocument {
  readonly source: string;
  readonly text: string;
}

const read = (path: string): string => readFileSync(path, 'utf8');
const all = (pattern: string): string[] => globSync(pattern).sort();
const persisted = (source: string, documents: Readonly<Record<string, string>>): ClientDocument[] =>
  Object.values(documents).map((text) => ({ source, text }));

/** Every document that is committed, of this version and of each released one. */
export function committedDocuments(): ClientDocument[] {
  return [
    ...persisted('apps/web', JSON.parse(read('apps/web/src/generated/persisted-documents.json')) as Record<string, string>),
    { source: 'libs/client', text: all('libs/client/src/documents/*.graphql').map(read).join('\n') },
    ...Object.values(fragments).map(({ document }) => ({ source: 'libs/contracts/src/live/fragments.ts', text: document })),
    ...['README.md', ...all('docs/integrators/*.md')].flatMap((page) => [
      ...requestsOf(read(page)).map(({ request }) => ({ source: page, text: (JSON.parse(request) as { query: string }).query })),
      ...blocksOf(read(page)).flatMap(({ language, text }) => (language === 'graphql' ? [{ source: page, text }] : [])),
    ]),
    ...all('libs/contracts/released/*.documents.json').flatMap((path) => {
      const { web, client } = JSON.parse(read(path)) as { web: Record<string, string>; client: string };
      const version = basename(path, '.documents.json');
      return [...persisted(`apps/web of ${version}`, web), { source: `libs/client of ${version}`, text: client }];
    }),
  ];
}

/** What the schema no longer answers, one line for each. */
export function broken(schema: GraphQLSchema, documents: readonly ClientDocument[]): string[] {
  // A fragment for itself is what the live connection sends.
  const rules = specifiedRules.filter((rule) => rule !== NoUnusedFragmentsRule);
  return documents.flatMap(({ source, text }) => validate(schema, parse(text), rules).map(({ message }) => `${source}: ${message}`));
}

/** The schema as it would be without one field. */
export function without(sdl: string, type: string, field: string): GraphQLSchema {
  const document = visit(parse(sdl), {
    ObjectTypeDefinition: (node) => (node.name.value === type ? undefined : false),
    FieldDefinition: (node) => (node.name.value === field ? null : undefined),
  });
  return buildSchema(print(document));
}
