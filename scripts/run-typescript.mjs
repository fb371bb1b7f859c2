// Lets Node run the sources themselves: `node --import ./scripts/run-typescript.mjs some.ts`. For what runs before or beside the build:
// the test database, child processes of tests. It compiles as the tests do and picks `source` of the library aliases.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
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
const version = JSON.stringify(options) + readFileSync(new URL('../node_modules/@swc/core/package.json', import.meta.url), 'utf8');
const ours = (url) => url.startsWith('file:') && !url.includes('/node_modules/');
let swc;

function compiled(path) {
  const source = readFileSync(path, 'utf8');
  const kept = `${cache}${createHash('sha256').update(version).update(path).update(source).digest('hex')}.js`;
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    swc ??= module.createRequire(import.meta.url)('@swc/core');
    const { code } = swc.transformSync(source, { ...options, filename: path });
    // Renamed when whole: another process may read it at this moment.
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
    return code;
  }
}

module.registerHooks({
  resolve(specifier, context, next) {
    if (specifier.startsWith('#')) return next(specifier, { ...context, conditions: ['source', ...context.conditions] });
    if (!/^\.{1,2}\/.*\.js$/.test(specifier) || !ours(context.parentURL ?? '')) return next(specifier, context);
    try {
      return next(specifier.replace(/\.js$/, '.ts'), context);
    } catch {
      return next(specifier, context);
    }
  },
  load(url, context, next) {
    if (!url.endsWith('.ts') || !ours(url)) return next(url, context);
    return { format: 'module', source: compiled(fileURLToPath(url)), shortCircuit: true };
  },
});
