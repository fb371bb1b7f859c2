import { lookAt } from './look.js';
import { worklists } from './places/worklist.js';

lookAt('worklist', worklists);
