import { lookAt } from './look.js';
import { referring } from './places/referring.js';

lookAt('referring', referring);
