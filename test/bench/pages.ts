import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';

export const pageNames = ['board', 'case', 'worklist'] as const;
export type PageName = (typeof pageNames)[number];

export const pageTitles: Readonly<Record<PageName, string>> = {
  board: 'board page (25 cases with patient, latest comments, opinions, proposal or decision with ballots, imaging, counts)',
  case: 'case page (everything on one case)',
  worklist: 'worklist page (50 rows)',
};

export const pageSizes: Readonly<Record<PageName, number>> = { board: 25, case: 1, worklist: 50 };

/** What one request asks for: a case, or the page of a board's cases that comes after a place in its list. */
export interface Key {
  readonly boardId: string;
  readonly caseId: string;
  /** Null: the first page. */
  readonly after: { readonly caseId: string; readonly updatedAt: string } | null;
}

/** The documents that GraphQL peers and the product's free-form lines are asked with; rules' own fields (`may…`, quorum) are not in them. */
export const documents: Readonly<Record<PageName, string>> = Object.fromEntries(
  pageNames.map((name) => [name, readFileSync(join(projectFolder, 'test/bench/documents', `${name}.graphql`), 'utf8')]),
) as Record<PageName, string>;

/** Whether every place that is asked for has its cursor. */
export const hasAll = (cursors: ReadonlyMap<string, string>, keys: readonly Key[]): boolean =>
  keys.every(({ after }) => after === null || cursors.has(after.caseId));
