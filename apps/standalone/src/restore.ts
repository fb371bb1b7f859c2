import { readConfig } from '#config';
import { orSayWhy } from '../../migrate/src/or-say-why.js';
import { checkCommand, restoreArguments, restoreCommand } from '../../migrate/src/restore/command.js';
import { withOwner } from './database.js';

await orSayWhy(() => {
  const asked = restoreArguments(process.argv.slice(2));
  return asked.check ? checkCommand(asked) : withOwner(readConfig(), (owner) => restoreCommand(asked, owner), true);
});
