// The door of `npm start`, `npm run token`, `npm run demo:reset` and the like. Plain JavaScript that an old Node can read too: it says in one line
// what is missing, where the program itself would end in a stack.
import { existsSync } from 'node:fs';
import * as module from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { nodeProblem } from './node-version.mjs';

const entries = { start: 'main.js', token: 'token.js', reset: 'reset.js', generate: 'generate.js', backup: 'backup.js', restore: 'restore.js', epoch: 'epoch.js' };

const [name, rest] = process.argv[2] in entries ? [process.argv[2], process.argv.slice(3)] : ['start', process.argv.slice(2)];
const entry = fileURLToPath(new URL(`../dist/apps/standalone/src/${entries[name]}`, import.meta.url));
const problem =
  nodeProblem(process.versions.node) ?? (existsSync(entry) ? null : 'Consilium is not built: run npm ci (or npm run build) first.');

if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  // As a site runs it: without this, GraphQL checks every value that it completes a second time.
  process.env.NODE_ENV ??= 'production';
  process.argv.splice(1, process.argv.length, entry, ...rest);
  // Compiled once instead of at every start; kept out of the system's temporary folder, where others could put something in its place.
  module.enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/consilium', import.meta.url)));
  await import(pathToFileURL(entry).href);
}
