export * from './read-map.js';
