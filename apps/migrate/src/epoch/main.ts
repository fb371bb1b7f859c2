import { readConfig } from '#config';
import { orSayWhy } from '../or-say-why.js';
import { epochCommand } from './command.js';

await orSayWhy(() => epochCommand(process.argv.slice(2), readConfig(process.env, 'migrate').database.owner));
