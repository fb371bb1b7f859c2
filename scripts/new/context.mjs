import { camel, checkedName, Impossible, inList, key, pascal, sentence, withImport } from './words.mjs';

/** A room: listed, with a face, rules to be written, and wired to the doors; it knows whom `--knows` names. */
export function newContext(house, [given], { knows = '' }) {
  const name = checkedName(given, 'context');
  const { libraries, contexts, apps } = house.architecture;
  if (Object.hasOwn(libraries, name) || Object.hasOwn(apps, name))
    throw new Impossible(`${name} exists already: ${libraries[name] ?? `apps/${name}`}.`);
  const known = knows.split(',').filter(Boolean);
  const stranger = known.find((each) => !Object.hasOwn(contexts, each));
  if (stranger)
    throw new Impossible(`--knows ${stranger}: a context may know contexts, and there are ${Object.keys(contexts).join(', ')}.`);
  const folder = `libs/contexts/${name}`;
  const [refusals, rows, reads, module] = [`${camel(name)}Refusals`, `${camel(name)}Rows`, `${camel(name)}Reads`, `${pascal(name)}Module`];

  house.make(
    `${folder}/RULES.md`,
    `# ${sentence(name)}: rules

No rule yet. A rule is one list item: its id in bold (three to five capital letters, a hyphen, a number), then one sentence. A test cites it.
`,
  );
  house.make(
    `${folder}/src/index.ts`,
    `export { ${module} } from './${name}.module.js';
export { ${refusals} } from './domain/refusals.js';
export { ${reads} } from './queries/${name}-reads.js';
export { ${rows} } from './storage/rows.js';
`,
  );
  house.make(
    `${folder}/src/${name}.module.ts`,
    `import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ${rows} } from './storage/rows.js';

const commands: Type[] = [];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(${rows})], providers: commands, exports: commands })
export class ${module} {}
`,
  );
  house.make(
    `${folder}/src/domain/refusals.ts`,
    `import { defineRefusals } from '#kernel';

export const ${refusals} = defineRefusals({
});
`,
  );
  house.make(
    `${folder}/src/queries/${name}-reads.ts`,
    `import type { Reads } from '#reads';

/** How each public field of this context is read, and who may see it. */
export const ${reads}: readonly Reads[] = [];
`,
  );
  house.make(
    `${folder}/src/storage/rows.ts`,
    `import type { Type } from '@nestjs/common';

/** For whoever opens the writer: TypeORM must know every table. */
export const ${rows}: Type[] = [];
`,
  );

  house.change('architecture.mjs', (text) => inList(text, /^const libraries = \{/m, '\n};', `\n  ${key(name)}: '${folder}',`));
  house.change('architecture.mjs', (text) =>
    inList(text, /^const contexts = \{/m, '\n};', `\n  ${key(name)}: [${known.map((each) => `'${each}'`).join(', ')}],`),
  );
  house.change('package.json', (text) => {
    const manifest = JSON.parse(text);
    manifest.imports[`#${name}`] = { source: `./${folder}/src/index.ts`, default: `./dist/${folder}/src/index.js` };
    return `${JSON.stringify(manifest, null, 2)}\n`;
  });
  const wire = (path, what, opening, closing, entry) => {
    const done = house.change(path, (text) => {
      const listed = inList(text, opening, closing, entry);
      return listed && withImport(listed, `import { ${what} } from '#${name}';`);
    });
    return done ? [] : [`Add ${what} to ${path}: its list was not where it used to be.`];
  };
  const byHand = [
    ...wire('apps/api/src/rows.ts', rows, /allRows[^=]*= \[/, '\n];', `\n  ...${rows},`),
    ...wire('apps/api/src/graphql/all-reads.ts', reads, /allReads[^=]*= \[/, '\n];', `\n  ...${reads},`),
    ...wire('apps/live/src/model.ts', reads, /assembleReads\(/, '\n  ]', `\n    ...${reads},`),
    ...wire('apps/api/src/graphql/refusal-codes.ts', refusals, /refusalCodes[^=]*= Object/, '\n  ].map', `\n    ${refusals},`),
    ...wire('apps/api/src/api.module.ts', module, /imports: \[/, '\n    ApiGraphQLModule', `\n    ${module},`),
  ];
  return [
    ...byHand,
    `Say what the room owns and whom it may know in ARCHITECTURE.md's table, and why it is a room of its own in a page of docs/adr. npm run picture draws it.`,
    `Write its words into GLOSSARY.md and its first rule into ${folder}/RULES.md.`,
    `Its first table: the next file of apps/migrate/src/timeline (with board_id and organisation_id and a policy, if it holds something of a patient), and its row in ${folder}/src/storage.`,
    `npm run new -- command ${name} <verb-noun>`,
    'npm run check',
  ];
}
