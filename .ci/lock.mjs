// A registry that lacked one platform's binary on the day of an install makes npm drop it from the lock without a word, and the next
// `npm ci` on that platform fails. Every optional package that a locked one names must be locked too.
import { readFileSync } from 'node:fs';

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const locked = (from, name) => {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true;
    if (folder === '') return false;
  }
};
const lost = Object.entries(packages).flatMap(([from, { optionalDependencies = {} }]) =>
  Object.keys(optionalDependencies)
    .filter((name) => !locked(from, name))
    .map((name) => `${name}, wanted by ${from || 'us'}`),
);
for (const line of lost) console.error(`missing in package-lock.json: ${line}`);
process.exitCode = lost.length > 0 ? 1 : 0;
