// `npm run new -- context <name> [--knows a,b]`, `… command <context> <verb-noun>`, `… query <context> <name> [--from <table>]`: files in the
// house's shape, wired in, green, and closed: a new command refuses everybody until its rule says who may.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { newCommand } from './new/command.mjs';
import { newContext } from './new/context.mjs';
import { newQuery } from './new/query.mjs';
import { Impossible } from './new/words.mjs';

const kinds = { context: newContext, command: newCommand, query: newQuery };
const usage =
  'npm run new -- context <name> [--knows boards,cases] | command <context> <verb-noun> | query <context> <name> [--from <table>]';

/** What is there, and what shall be: nothing is written before everything has been found possible. */
class House {
  #texts = new Map();
  made = [];

  constructor(root, architecture) {
    this.root = root;
    this.architecture = architecture;
  }
  has(path) {
    return this.#texts.has(path) || existsSync(join(this.root, path));
  }
  read(path) {
    return this.#texts.get(path) ?? readFileSync(join(this.root, path), 'utf8');
  }
  make(path, text) {
    if (this.has(path)) throw new Impossible(`${path} exists already.`);
    this.#texts.set(path, text);
    this.made.push(path);
  }
  /** Changes a file; `change` answers null where it does not find its place. */
  change(path, change) {
    const changed = change(this.read(path));
    if (changed === null) return false;
    this.#texts.set(path, changed);
    return true;
  }
  async write() {
    for (const [path, text] of this.#texts) {
      const target = join(this.root, path);
      const options = await prettier.resolveConfig(target);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, await prettier.format(text, { ...options, filepath: target }));
    }
    return [...this.#texts.keys()].filter((path) => !this.made.includes(path));
  }
}

async function main(args) {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      knows: { type: 'string' },
      from: { type: 'string' },
      root: { type: 'string', default: fileURLToPath(new URL('..', import.meta.url)) },
    },
  });
  const [kind, ...names] = positionals;
  const make = Object.hasOwn(kinds, kind ?? '') ? kinds[kind] : null;
  if (!make || names.length !== (kind === 'context' ? 1 : 2)) throw new Impossible(usage);
  const root = resolve(values.root);
  const house = new House(root, await import(pathToFileURL(join(root, 'architecture.mjs')).href));
  const next = make(house, names, values);
  const changed = await house.write();
  for (const path of house.made) console.log(`made     ${path}`);
  for (const path of changed) console.log(`changed  ${path}`);
  console.log(['', 'Next:', ...next.map((line, index) => `${index + 1}. ${line}`)].join('\n'));
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const said = error instanceof Impossible || String(error.code).startsWith('ERR_PARSE_ARGS') ? error.message : error;
  console.error(said);
  process.exitCode = 1;
}
