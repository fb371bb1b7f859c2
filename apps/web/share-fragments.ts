import { readFileSync, writeFileSync } from 'node:fs';

interface Definition {
  readonly kind: string;
  readonly name?: { readonly value: string };
}
const line = /^export const (\w+) = (\{.*\}) as unknown as (.*);$/gm;
const local = (definition: Definition): string => `fragment${definition.name!.value}`;

/**
 * The preset repeats every fragment in each document that uses it, which is most of the file. Here each is written once and the
 * documents refer to it: what a browser has to load and parse shrinks to a quarter. The documents, and so their hashes, stay the same.
 */
export function shareFragments(path: string): void {
  const source = readFileSync(path, 'utf8');
  const fragments = new Map<string, string>();
  const body = source.replace(line, (_, name: string, json: string, type: string) => {
    const { definitions, ...document } = JSON.parse(json) as { definitions: Definition[] };
    const parts = definitions.map((definition) => {
      if (definition.kind !== 'FragmentDefinition') return JSON.stringify(definition);
      fragments.set(local(definition), JSON.stringify(definition));
      return local(definition);
    });
    return `export const ${name} = {...${JSON.stringify(document)},"definitions":[${parts.join(',')}]} as unknown as ${type};`;
  });
  const first = body.indexOf('\nexport const ') + 1;
  const shared = [...fragments].map(([name, json]) => `const ${name} = ${json};\n`).join('');
  writeFileSync(path, body.slice(0, first) + shared + body.slice(first));
}
