import { lookAt } from './look.js';
import { meetings } from './places/meetings.js';

lookAt('meetings', meetings);
