// `npm run schema:release`: keeps the schema of this version, and the documents that its clients ask with. From then on a change that
// breaks one of them fails CI until it is announced in docs/integrators/schema-changes.md.
import { copyFileSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const read = (path) => readFileSync(path, 'utf8');
const { version } = JSON.parse(read('package.json'));
const kept = `libs/contracts/released/${version}`;
copyFileSync('libs/contracts/schema.graphql', `${kept}.graphql`);
const documents = {
  // By hash: browsers that loaded this version's pages ask by it.
  web: JSON.parse(read('apps/web/src/generated/persisted-documents.json')),
  client: globSync('libs/client/src/documents/*.graphql').sort().map(read).join('\n'),
};
writeFileSync(`${kept}.documents.json`, `${JSON.stringify(documents, null, 2)}\n`);
console.log(`${kept}.graphql and ${kept}.documents.json`);
