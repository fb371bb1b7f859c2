// `npm run client:pack`: the client as a package that needs nothing of this repository, artifacts/client/consilium-client-….tgz.
// The folder is built whole each time, so that nothing of an older version is packed.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = resolve(process.argv[2] ?? join(root, 'artifacts/client'));
const folder = join(target, 'package');

run(
  join(root, 'node_modules/typescript7/bin/tsc'),
  '-p',
  join(root, 'libs/client/tsconfig.package.json'),
  '--outDir',
  join(emptied(folder), 'lib'),
);

const read = (path) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const { version, dependencies } = read('package.json');
const manifest = read('libs/client/package.template.json');
// The versions that the tests ran with; a later one with the same first number is taken as well.
for (const name of Object.keys(manifest.dependencies)) manifest.dependencies[name] = `^${dependencies[name]}`;
writeFileSync(join(folder, 'package.json'), `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
for (const [from, to] of [
  ['libs/client/README.md', 'README.md'],
  ['libs/client/examples', 'examples'],
  ['libs/contracts/schema.graphql', 'schema.graphql'],
  ['LICENSE', 'LICENSE'],
])
  cpSync(join(root, from), join(folder, to), { recursive: true });

const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', target], { cwd: folder, encoding: 'utf8' });
if (packed.status !== 0) throw new Error(packed.stderr);
console.log(join(target, packed.stdout.trim()));

function emptied(path) {
  rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true });
  return path;
}

function run(...args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
