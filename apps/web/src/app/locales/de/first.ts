/** What English has from the start, in one piece for those who read German. */
export { default as app } from './app.json';
export { default as cases } from './cases.json';
export { default as decisions } from './decisions.json';
export { default as discussion } from './discussion.json';
export { default as opinions } from './opinions.json';
export { default as refusals } from './refusals.json';
export { default as words } from './words.json';
