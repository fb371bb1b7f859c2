export { MeetingsModule } from './meetings.module.js';
export { meetingsRefusals } from './domain/refusals.js';
export { meetingsReads } from './queries/meetings-reads.js';
export { meetingsRows } from './storage/rows.js';
