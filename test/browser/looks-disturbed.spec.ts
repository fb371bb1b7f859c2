import { lookAt } from './look.js';
import { disturbances } from './places/disturbed.js';

lookAt('disturbed', disturbances);
