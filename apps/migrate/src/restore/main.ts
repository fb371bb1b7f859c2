import { readConfig } from '#config';
import { orSayWhy } from '../or-say-why.js';
import { checkCommand, restoreArguments, restoreCommand } from './command.js';

await orSayWhy(() => {
  const asked = restoreArguments(process.argv.slice(2));
  return asked.check ? checkCommand(asked) : restoreCommand(asked, readConfig(process.env, 'migrate').database.owner);
});
