import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Definition {
  readonly kind: string;
  readonly name?: { readonly value: string };
}
const line = /^export const (\w+) = (\{.*\}) as unknown as (.*);$/gm;

/**
 * The preset repeats every fragment in each document that uses it, and puts all documents into one file, which the first page would have to
 * load whole. Here each definition is written once, in a file of its own that documents import, so that a page brings the documents that it asks
 * with and no others. The documents, and so their hashes, stay the same.
 */
export function shareFragments(path: string): void {
  const folder = join(dirname(path), 'documents');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const written = new Set<string>();
  const put = (name: string, text: string): void => {
    if (written.has(name)) return;
    written.add(name);
    writeFileSync(join(folder, `${name}.ts`), text);
  };
  const source = readFileSync(path, 'utf8');
  const body = source.replace(line, (_, name: string, json: string, type: string) => {
    const { definitions, ...document } = JSON.parse(json) as { definitions: Definition[] };
    const imports: string[] = [];
    const parts = definitions.map((definition) => {
      if (definition.kind !== 'FragmentDefinition') return JSON.stringify(definition);
      const fragment = `fragment${definition.name!.value}`;
      put(fragment, `export const ${fragment} = ${JSON.stringify(definition)};\n`);
      imports.push(`import { ${fragment} } from './${fragment}.js';\n`);
      return fragment;
    });
    const fields = [
      ...Object.entries(document).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`),
      `"definitions":[${parts.join(',')}]`,
    ];
    const used = [...type.matchAll(/\b[A-Z]\w+\b/g)].map(([word]) => word).filter((word) => word !== 'DocumentNode' && word !== 'Exact');
    put(
      name,
      `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';\n` +
        `import type { ${[...new Set(used)].join(', ')} } from '../graphql.js';\n` +
        imports.join('') +
        `\nexport const ${name} = {${fields.join(',')}} as unknown as ${type};\n`,
    );
    return `export { ${name} } from './documents/${name}.js';`;
  });
  writeFileSync(path, body);
}
