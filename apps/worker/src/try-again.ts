import { readConfig, StartupProblem } from '#config';
import { openWriter } from '#database';
import { tryAgain } from './following/failures.js';

/** For operators: brings the facts that were set aside again, all or those of one reaction (docs/operators/runbooks/facts-set-aside.md). */
try {
  const { database: urls } = readConfig(process.env, 'worker');
  const database = await openWriter(urls, [], 1);
  const count = await tryAgain(database, process.argv[2] ?? null).finally(() => database.destroy());
  console.log(count === 0 ? 'Nothing is set aside.' : `${count} will be brought again within a second of a running worker.`);
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
