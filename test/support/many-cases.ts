// node --import ./scripts/run-typescript.mjs test/support/many-cases.ts 2000 SPN: a data folder with the demo and as many invented cases more on
// one board, before the desk is started on it. As `npm run demo:generate`, from the sources: that one makes its rows in a built thread.
import { readConfig } from '#config';
import { prepareDataFolder } from '../../apps/standalone/src/data-folder.js';
import { openDatabase } from '../../apps/standalone/src/database.js';
import { generateDemo } from '../../apps/standalone/src/demo/generate/generate-demo.js';
import { seedDemo } from '../../apps/standalone/src/demo/seed.js';

const config = readConfig();
prepareDataFolder(config.dataDir);
const database = await openDatabase(config);
try {
  if (database.isEmpty) {
    await seedDemo(database.urls);
    await database.sayFilled();
  }
  await generateDemo({
    cases: Number(process.argv[2]),
    seed: 7,
    only: process.argv[3]!,
    owner: database.urls.owner!,
    onProgress: () => undefined,
  });
} finally {
  await database.stop();
}
