import { amongLines, camel, checkedName, contextFolder, Impossible, inList, pascal, upper, words } from './words.mjs';

/** A command that refuses everybody, audited, with its tests: what it may do is the rule that has to be written. */
export function newCommand(house, [context, given]) {
  const folder = contextFolder(house, context);
  const name = checkedName(given, 'command');
  if (!name.includes('-')) throw new Impossible(`${name}: a command is a verb and a noun, such as close-${context.replace(/s$/, '')}.`);
  const [module, refusalsFile] = [`${folder}/src/${context}.module.ts`, `${folder}/src/domain/refusals.ts`];
  const refusals = house.has(refusalsFile) ? /export const (\w+) = defineRefusals/.exec(house.read(refusalsFile))?.[1] : undefined;
  if (!refusals) throw new Impossible(`${context} has no domain/refusals.ts yet: write it as another context's, then ask again.`);
  const [type, method, code] = [pascal(name), camel(name), `${upper(name)}_FORBIDDEN`];
  if (house.read(refusalsFile).includes(`${code}:`)) throw new Impossible(`${code} exists already in ${refusalsFile}.`);

  house.make(
    `${folder}/src/domain/${name}.ts`,
    `import type { Refusal } from '#kernel';
import { ${refusals} } from './refusals.js';

/** Why somebody may not ${words(name)}; null when they may. Nobody may, until a rule in RULES.md says who. */
export function whyNot${type}(): Refusal | null {
  return ${refusals}.refuse('${code}');
}
`,
  );
  house.make(
    `${folder}/src/domain/${name}.spec.ts`,
    `import { describe, expect, it } from '@jest/globals';
import { whyNot${type} } from './${name}.js';

describe('${words(name)}', () => {
  it('is closed to everybody until a rule says who may', () => {
    expect(whyNot${type}()).toMatchObject({ code: '${code}', category: 'FORBIDDEN' });
  });
});
`,
  );
  house.make(
    `${folder}/src/commands/${name}.ts`,
    `import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#event-log';
import type { Actor } from '#kernel';
import { whyNot${type} } from '../domain/${name}.js';

export interface ${type}Input {
  readonly id: string;
}

@Injectable()
export class ${type} {
  constructor(private readonly work: UnitOfWork) {}

  execute(actor: Actor, input: ${type}Input, idempotencyKey?: string | null): Promise<{ id: string }> {
    return this.work.run({ name: '${method}', actor, input, idempotencyKey }, async (unit) => {
      // In this order: lock what may change, say what it is about, ask the rule, save, record the fact.
      unit.concerns({ subject: input.id });
      const refusal = whyNot${type}();
      if (refusal) throw refusal;
      return { id: input.id };
    });
  }
}
`,
  );
  house.make(
    `${folder}/src/commands/${name}.db.spec.ts`,
    `import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { actorKey } from '#kernel';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { ${type} } from './${name}.js';

describe('${words(name)}', () => {
  let house: House;
  beforeAll(async () => void (house = await buildHouse()));
  afterAll(() => house?.close());

  it('refuses, leaves an entry of it in the audit, and neither a fact nor a key', async () => {
    const [actor, id] = [house.who.chair, 'something'];
    await expect(new ${type}(house.work).execute(actor, { id }, 'a-key')).rejects.toMatchObject({ code: '${code}' });
    const { rows } = await house.owner.query(
      \`select outcome, refusal_code, subject from audit_entry where command = '${method}' and actor = $1\`,
      [actorKey(actor)],
    );
    expect(rows).toEqual([{ outcome: 'REFUSED', refusal_code: '${code}', subject: id }]);
    expect((await house.owner.query('select from fact')).rowCount).toBe(0);
    expect((await house.owner.query('select from idempotency')).rowCount).toBe(0);
  });
});
`,
  );
  house.change(refusalsFile, (text) =>
    inList(
      text,
      /defineRefusals\(\{/,
      '});',
      `  ${code}: { category: 'FORBIDDEN', message: 'Nobody may do this yet: no rule says who.' },\n`,
    ),
  );
  house.change(`${folder}/src/index.ts`, (text) =>
    amongLines(text, (line) => line.startsWith('export '), `export { ${type}, type ${type}Input } from './commands/${name}.js';`),
  );
  const listed =
    house.has(module) &&
    house.change(module, (text) => {
      const inside = inList(text, /const commands(: Type\[\])? = \[/, '];', /= \[\];/.test(text) ? type : ` ${type}`);
      return inside && addImport(inside, `import { ${type} } from './commands/${name}.js';`);
    });
  return [
    ...(listed ? [] : [`Give ${type} to Nest: ${context} has no list of commands in its module.`]),
    `The rule: a sentence with an id in ${folder}/RULES.md; then change domain/${name}.ts and its test, whose title begins with the id.`,
    `The command: what it locks, saves and records; the refusal's message says what happened and what to do about it.`,
    `The door: a resolver method with @Access and an input with idempotencyKey in apps/api/src/${context}; npm run schema.`,
    'A new fact: libs/contracts/src/live/facts.ts, and a case in test/live/snapshot (docs/contributors/add-a-fact.md).',
    'The new code is public, so the committed schema and the list of refusals are red until npm run schema and UPDATE_DOCS=1 npm run jest -- test/api/docs/refusals.spec.ts.',
    `npm run jest -- ${folder}`,
  ];
}

/** Before the imports of storage, after those of commands. */
function addImport(text, line) {
  return (
    amongLines(text, (each) => each.startsWith('import ') && each.includes("'./commands/"), line) ??
    text.replace(/\n(import [^\n]* from '\.\/)/, `\n${line}\n$1`)
  );
}
