import { charterDefaults } from '#boards';
import type { Closing } from '../domain/closing.js';

/** What a charter's version says of closing, as `completeCharter` reads the whole: silence is no permission. */
export const closingOf = (stored: Partial<Closing> | null | undefined): Closing => ({
  ...charterDefaults.asynchronousClosing,
  allowed: stored != null,
  ...stored,
});
