import { readConfig } from '#config';
import { backupArguments, backupCommand } from '../../migrate/src/backup/command.js';
import { orSayWhy } from '../../migrate/src/or-say-why.js';
import { withOwner } from './database.js';

await orSayWhy(() => {
  const args = process.argv.slice(2);
  // Before a stopped demo is woken for it.
  backupArguments(args);
  return withOwner(readConfig(), (owner) => backupCommand(args, owner));
});
