import { lookAt } from './look.js';
import { homes } from './places/home.js';

lookAt('home', homes);
