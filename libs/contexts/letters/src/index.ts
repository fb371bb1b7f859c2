export { LettersModule } from './letters.module.js';
export { lettersRefusals } from './domain/refusals.js';
export { lettersReads } from './queries/letters-reads.js';
export { lettersRows } from './storage/rows.js';
