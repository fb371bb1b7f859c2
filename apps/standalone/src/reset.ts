import { readConfig } from '#config';
import { removeDataFolder } from './data-folder.js';
import { orSayWhy } from '../../migrate/src/or-say-why.js';

await orSayWhy(() => console.log(removeDataFolder(readConfig().dataDir)));
