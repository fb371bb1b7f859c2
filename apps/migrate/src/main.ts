import { readConfig, StartupProblem } from '#config';
import { bringUpToDate } from './bring-up-to-date.js';

try {
  const { database } = readConfig(process.env, 'migrate');
  const applied = await bringUpToDate(database.owner);
  console.log(applied.length > 0 ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
} catch (error) {
  if (!(error instanceof StartupProblem)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
