import type pg from 'pg';
import type { LiveClient } from '#contracts';
import type { Reply } from '../../support/api.js';
import type { View } from './view.js';

/** What a script plays on: people who ask the public API, and screens that they may open. */
export interface Stage {
  /** Public id of the board. */
  readonly board: string;
  /** For what nobody can do and only time does. */
  readonly owner: Pick<pg.Pool, 'query'>;
  readonly views: View[];
  /** Public id of somebody, by user name. */
  idOf(who: string): string;
  ask<Data = Record<string, never>>(who: string, query: string, variables?: Record<string, unknown>): Promise<Reply<Data>>;
  onlooker(who: string): Promise<{ readonly client: LiveClient }>;
  closeViews(name?: string): void;
}
