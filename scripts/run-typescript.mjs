// Lets Node run the sources themselves: `node --import ./scripts/run-typescript.mjs some.ts`. For what runs before or beside the build:
// the test database, child processes of tests. It compiles as the tests do and picks `source` of the library aliases.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath } from 'node:url';

const options = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
    target: 'es2024',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
  configFile: false,
};

// A test that starts the whole program ten times would otherwise compile some five hundred files ten times.
const cache = fileURLToPath(new URL('../node_modules/.cache/run-typescript/', import.meta.url));
mkdirSync(cache, { recursive: true });
module.enableCompileCache(cache);
const textOf = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const hashOf = (...texts) => texts.reduce((hash, text) => hash.update(text), createHash('sha256')).digest('hex');
const version = JSON.stringify(options) + textOf('../node_modules/@swc/core/package.json');
const ours = (url) => url.startsWith('file:') && !url.includes('/node_modules/');
let swc;

function write(path, content) {
  // Renamed when whole: another process may read it at this moment.
  writeFileSync(`${path}.${process.pid}`, content);
  renameSync(`${path}.${process.pid}`, path);
}

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = `${cache}${hashOf(version, path, source)}.js`;
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    swc ??= module.createRequire(import.meta.url)('@swc/core');
    const { code } = swc.transformSync(source, { ...options, filename: path });
    write(kept, code);
    return code;
  }
}

// Which file a package's name stands for is looked up once for as long as the same packages are installed: two fifths of a start went there.
const installed = ['../package.json', '../package-lock.json', '../node_modules/.package-lock.json'].filter((path) =>
  existsSync(new URL(path, import.meta.url)),
);
const found = `${cache}found-${hashOf(process.version, import.meta.url, ...installed.map(textOf))}.json`;
const places = new Map(existsSync(found) ? JSON.parse(readFileSync(found, 'utf8')) : []);
const known = places.size;
process.on('exit', () => {
  if (places.size > known) write(found, JSON.stringify([...places]));
});

function place(specifier, context, next) {
  if (module.isBuiltin(specifier)) return next(specifier, context);
  const asked = `${specifier} ${context.parentURL} ${context.conditions.join()} ${JSON.stringify(context.importAttributes ?? {})}`;
  const before = places.get(asked);
  if (before) return { ...before, shortCircuit: true };
  const { url, format } = next(specifier, context);
  if (url.includes('/node_modules/')) places.set(asked, { url, format });
  return { url, format };
}

module.registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) return place(specifier, { ...context, conditions: ['source', ...context.conditions] }, next);
    if (!ours(context.parentURL ?? '')) return context.parentURL ? place(specifier, context, next) : next(specifier, context);
    if (!/^\.{1,2}\//.test(specifier)) return place(specifier, context, next);
    if (!specifier.endsWith('.js')) return next(specifier, context);
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    return existsSync(url) ? { url: url.href, format: 'module', shortCircuit: true } : next(specifier, context);
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || !ours(url)) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
