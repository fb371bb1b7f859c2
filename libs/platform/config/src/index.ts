export * from './startup-problem.js';
