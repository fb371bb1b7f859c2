// `node docker/collect.mjs <app> <folder> [built]`: what one program needs to run and nothing else. The images hold exactly this, and a test starts
// the programs from it. The list of packages is not written down anywhere: it is read from the imports of what was built, and from what
// those packages ask for.
import { copyFileSync, existsSync, globSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import typescript from 'typescript';

/** Read while running, from where the sources have them. */
const alsoRead = {
  api: ['apps/web/src/generated/persisted-documents.json'],
  live: ['libs/contracts/schema.graphql'],
};

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

/** The files of ours that the app loads, by their paths below `from`, where dist is, and the packages that they name. */
export function ownFiles(app, from = root) {
  const files = new Set();
  const packages = new Set();
  const visit = (path) => {
    if (files.has(path)) return;
    files.add(path);
    const text = readFileSync(join(from, path), 'utf8');
    // Fonts and WebAssembly are no modules: they are found by name, and read.
    for (const [, name] of text.matchAll(/\bresolve\('((?:@[\w.-]+\/)?[\w.-]+)\/[^']+'\)/g))
      if (name in manifest.dependencies) packages.add(name);
    for (const { fileName: name } of typescript.preProcessFile(text, true, true).importedFiles) {
      if (name.startsWith('.')) visit(join(dirname(path), name));
      else if (name.startsWith('#')) visit(manifest.imports[name].default.slice(2));
      else if (!name.startsWith('node:')) packages.add(name.split('/', name.startsWith('@') ? 2 : 1).join('/'));
    }
  };
  for (const path of globSync(`dist/apps/${app}/**/*.js`, { cwd: from })) visit(path);
  if (files.size === 0) throw new Error(`dist/apps/${app} is not built`);
  const undeclared = [...packages].filter((name) => !(name in manifest.dependencies));
  if (undeclared.length > 0)
    throw new Error(`${app} loads ${undeclared.join(', ')}, and package.json does not list it among its dependencies`);
  return { files: [...files], packages: [...packages].sort() };
}

/** What lies beside the sources of those files and is read by them: the timeline, the catalogue. */
function dataBeside(files) {
  const folders = new Set(files.map((path) => /^dist\/((?:apps|libs\/contexts|libs\/platform|libs)\/[^/]+)\//.exec(path)[1]));
  return [...folders].flatMap((folder) => globSync(`${folder}/src/**/*.{sql,yaml,yml,json,graphql}`, { cwd: root }));
}

/** The packages with all that they ask for, as folders below node_modules. */
export function packageFolders(names) {
  const found = new Set();
  const visit = (name, from, needed) => {
    const folder = locate(name, from);
    if (folder === null) {
      if (needed) throw new Error(`${name} is not installed, and ${relative(root, from) || 'dist'} needs it`);
      return;
    }
    if (found.has(folder)) return;
    found.add(folder);
    const { dependencies = {}, optionalDependencies = {}, peerDependencies = {}, peerDependenciesMeta = {} } = read(folder);
    for (const each of Object.keys(dependencies)) visit(each, folder, !(each in optionalDependencies));
    for (const each of Object.keys(optionalDependencies)) visit(each, folder, false);
    for (const each of Object.keys(peerDependencies)) {
      const optional = peerDependenciesMeta[each]?.optional === true;
      // An optional peer counts when we chose to have it: Nest loads its platform's parts only when it needs them.
      if (!optional || each in manifest.dependencies) visit(each, folder, !optional);
    }
  };
  for (const name of names) visit(name, root, true);
  return [...found].map((folder) => relative(root, folder)).sort();
}

const read = (folder) => JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

function locate(name, from) {
  for (let folder = from; ; folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root || folder === dirname(folder) || !folder.startsWith(root.replace(/\/$/, ''))) return null;
  }
}

const superfluous = /\.(d\.[cm]?ts|map|md|markdown|tsbuildinfo)$|\/(test|tests|__tests__|docs|example|examples)$/;

function put(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  try {
    // The same disk, as a rule: nothing is written twice.
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/** Each nested package is in the list by itself when it is needed. */
function putPackage(folder, target) {
  for (const entry of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = `${folder}/${entry.name}`;
    if (entry.name === 'node_modules' || superfluous.test(path)) continue;
    if (entry.isDirectory()) putPackage(path, target);
    else if (entry.isFile()) put(join(root, path), join(target, path));
  }
}

export function collect(app, target, from = root) {
  const { files, packages } = ownFiles(app, from);
  for (const path of files) put(join(from, path), join(target, path));
  for (const path of dataBeside(files)) put(join(root, path), join(target, 'dist', path));
  for (const path of [...(alsoRead[app] ?? []), 'docker/healthy.mjs']) put(join(root, path), join(target, path));
  const folders = packageFolders(packages);
  for (const folder of folders) putPackage(folder, target);
  // `imports` is how the programs find the libraries.
  const { name, version, license, type, imports } = manifest;
  writeFileSync(join(target, 'package.json'), `${JSON.stringify({ name, version, license, type, imports }, null, 2)}\n`);
  return { files: files.length, packages: folders.length };
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const [app, target, from = root] = process.argv.slice(2);
  if (!app || !target) throw new Error('usage: node docker/collect.mjs <app> <folder> [folder that has dist]');
  const { files, packages } = collect(app, resolve(target), resolve(from));
  console.log(`${app}: ${files} files, ${packages} packages`);
}
