import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const id = /\b([A-Z]{3,5}-\d+)\b/g;

/** How many rules each family of the domain has: the clinic's words and rules, which the contexts restate. */
const families = { CASE: 12, DISC: 5, OPIN: 5, DEC: 14, MEET: 8, OUTC: 4, REC: 5 } as const;
export const rulesOfDomain = Object.entries(families).flatMap(([family, count]) =>
  Array.from({ length: count }, (_, index) => `${family}-${index + 1}`),
);

/** The rule ids of every context's RULES.md, and of the record's: those that hold, and those that wait for their issue. */
export async function rulesOf(contexts: string): Promise<{ rules: Set<string>; waiting: Set<string>; byFolder: Map<string, string[]> }> {
  const rules = new Set<string>();
  const waiting = new Set<string>();
  const byFolder = new Map<string, string[]>();
  const files = [...(await readdir(contexts)).map((context) => join(contexts, context, 'RULES.md')), 'libs/platform/audit/RULES.md'];
  for (const file of files) {
    const text = await readFile(file, 'utf8');
    const [holds = '', waits = ''] = text.split(/^## Waits/m);
    // A rule is what a list item begins with; ids in its sentence are references.
    const here = [...holds.matchAll(/^- \*\*([A-Z]{3,5}-\d+)\*\*/gm)].map(([, found]) => found!);
    byFolder.set(dirname(file), here);
    for (const found of here) rules.add(found);
    for (const [, found] of waits.matchAll(id)) waiting.add(found!);
  }
  return { rules, waiting, byFolder };
}

/** What a comment says is no title. */
const withoutComments = (text: string): string => text.replace(/^\s*(\/\/|\/?\*).*$/gm, '');

/** The rule ids in square brackets that test titles cite. */
export async function titlesOf(folders: readonly string[]): Promise<Set<string>> {
  const cited = new Set<string>();
  const look = async (folder: string): Promise<void> => {
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && entry.name !== 'node_modules') await look(path);
      else if (entry.name.endsWith('.spec.ts'))
        for (const [, ids] of withoutComments(await readFile(path, 'utf8')).matchAll(/\[((?:[A-Z]{3,5}-\d+)(?:,? [A-Z]{3,5}-\d+)*)\]/g))
          for (const [found] of ids!.matchAll(id)) cited.add(found);
    }
  };
  for (const folder of folders) await look(folder);
  return cited;
}
