import { lookAt } from './look.js';
import { decisions } from './places/decided.js';

lookAt('decided', decisions);
