import { lookAt } from './look.js';
import { cases } from './places/cases.js';

lookAt('cases', cases);
