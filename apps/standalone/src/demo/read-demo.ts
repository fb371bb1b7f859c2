import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { boardsShape, caseShape, peopleShape, type DemoBoard, type DemoCase, type DemoPeople } from './demo-shape.js';

export interface Demo extends Omit<DemoPeople, 'label'> {
  readonly boards: readonly DemoBoard[];
  readonly cases: readonly DemoCase[];
}

const folder = new URL('./', import.meta.url);
const file = (name: string): unknown => parse(readFileSync(new URL(name, folder), 'utf8'));

/** The demo as it is delivered; a file that does not fit its shape stops the start with its name. */
export function readDemo(): Demo {
  const { organisations, people, serviceAccounts } = peopleShape.parse(file('people.yaml'));
  const { boards } = boardsShape.parse(file('boards.yaml'));
  const cases = readdirSync(new URL('cases/', folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const read = caseShape.safeParse(file(`cases/${name}`));
      if (!read.success) throw new Error(`${name}: ${read.error.message}`);
      return { ...read.data, key: name.slice(0, -'.yaml'.length) };
    });
  return { organisations, people, serviceAccounts, boards, cases };
}
