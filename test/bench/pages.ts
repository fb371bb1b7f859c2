import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#config';

export const pageNames = ['board', 'case', 'worklist', 'search'] as const;
export type PageName = (typeof pageNames)[number];

export const pageTitles: Readonly<Record<PageName, string>> = {
  board: 'board page (25 cases with patient, latest comments, opinions, proposal or decision with ballots, imaging, counts)',
  case: 'case page (everything on one case)',
  worklist: 'worklist page (50 rows)',
  search: 'search page (the best 50 of all cases, with the place where each fits)',
};

export const pageSizes: Readonly<Record<PageName, number>> = { board: 25, case: 1, worklist: 50, search: 50 };

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

/** A rare word, common ones, the beginning of one, a number as it is read aloud, a name, one that is misspelt, and nothing that is there. */
const texts = [
  'lumbar',
  'injection',
  'inje',
  'right leg',
  'SPN 142',
  '0017',
  'stenosis walking',
  'wadsworth',
  'wadswroth',
  'zygapophyseal',
  'qqqq',
];
/** What is searched for with this key. */
export const textOf = ({ caseId }: Key): string => texts[Number.parseInt(caseId.slice(-4), 16) % texts.length]!;

/** Whether every place that is asked for has its cursor. */
export const hasAll = (cursors: ReadonlyMap<string, string>, keys: readonly Key[]): boolean =>
  keys.every(({ after }) => after === null || cursors.has(after.caseId));
