import { lookAt } from './look.js';
import { viewers } from './places/viewer.js';

lookAt('viewer', viewers);
