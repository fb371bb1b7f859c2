import type { Type } from '@nestjs/common';
import type { Reaction } from './reaction.js';

/** A file each, a line each. */
export const reactions: readonly Type<Reaction>[] = [];
