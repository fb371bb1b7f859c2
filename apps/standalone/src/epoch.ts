import { readConfig } from '#config';
import { epochArguments, epochCommand } from '../../migrate/src/epoch/command.js';
import { orSayWhy } from '../../migrate/src/or-say-why.js';
import { withOwner } from './database.js';

await orSayWhy(() => {
  const args = process.argv.slice(2);
  epochArguments(args);
  return withOwner(readConfig(), (owner) => epochCommand(args, owner));
});
