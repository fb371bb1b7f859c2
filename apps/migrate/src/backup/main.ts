import { readConfig } from '#config';
import { orSayWhy } from '../or-say-why.js';
import { backupCommand } from './command.js';

await orSayWhy(() => backupCommand(process.argv.slice(2), readConfig(process.env, 'migrate').database.owner));
