export { discussionRefusals } from './domain/refusals.js';
