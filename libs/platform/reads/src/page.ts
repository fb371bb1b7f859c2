import type { FieldArguments } from './arguments.js';
import { maximumPageSize, readRefusals } from './refusals.js';

export interface Page {
  readonly size: number;
  /** From the end of the list; the answer is in the list's order all the same. */
  readonly backward: boolean;
}

const defaultPageSize = 25;

/**
 * The page size is part of the statement's shape, as a whole number checked here: with a parameter as its LIMIT Postgres cannot know
 * that a page is small, plans for a tenth of the list, and plans anew for every request.
 */
export function pageOf(args: FieldArguments, defaultSize = defaultPageSize): Page {
  const first = sizeOf(args, 'first');
  const last = sizeOf(args, 'last');
  if (first !== undefined && last !== undefined) throw readRefusals.refuse('PAGE_SIZE', { maximum: maximumPageSize });
  return {
    size: Math.min(first ?? last ?? defaultSize, maximumPageSize),
    backward: last !== undefined || (first === undefined && isGiven(args, 'before') && !isGiven(args, 'after')),
  };
}

function sizeOf(args: FieldArguments, name: 'first' | 'last'): number | undefined {
  if (!args.has(name)) return undefined;
  const size = args.constant(name);
  if (size === undefined || size === null) return undefined;
  if (typeof size !== 'number' || !Number.isInteger(size) || size < 0 || size > maximumPageSize)
    throw readRefusals.refuse('PAGE_SIZE', { argument: name, maximum: maximumPageSize });
  return size;
}

export const isGiven = (args: FieldArguments, name: 'after' | 'before'): boolean => args.has(name) && args.isGiven(name);
