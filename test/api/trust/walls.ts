import { expect } from '@jest/globals';
import type { NodeType } from '#kernel';
import { crawlAs, missing, passes, visible, type Nodes } from './crawl.js';
import { everybody, rowsOfMatrix } from './matrix.js';
import { caseKeys, names, type Name, type World } from './world.js';

/** No canary in the text that this caller may not read. */
export function holdsNothingHidden(world: World, name: Name | null, text: string): void {
  const leaked = world.canaries.in(text).filter((canary) => !world.mayRead(name, canary));
  expect([name, leaked]).toEqual([name, []]);
}

/** Every id of every type, asked by everybody with `node` and `nodes`: exactly what exists for them; the rest is null like what is not there. */
export async function idsAnswerAsTheyShould(world: World, nodes: Nodes): Promise<void> {
  for (const name of everybody) {
    for (const [type, rows] of nodes) {
      const absent = missing(type);
      const ids = [...rows.map(({ publicId }) => publicId), absent];
      const { status, data, text } = await world.ask(name, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
      if (!passes(name)) {
        expect([name, status, text.includes('"data"')]).toEqual([name, name === null ? 401 : 403, false]);
        continue;
      }
      const expected = visible(world, nodes, name, type);
      expect([name, type, data['nodes']]).toEqual([name, type, ids.map((id) => (expected.includes(id) ? { id } : null))]);
      await oneByOne(world, name, type, ids, expected);
    }
  }
}

async function oneByOne(world: World, name: Name, type: NodeType, ids: readonly string[], expected: readonly string[]): Promise<void> {
  const node = async (id: string) => (await world.ask(name, 'query ($id: ID!) { node(id: $id) { id } }', { id })).text;
  const nothing = await node(missing(type));
  expect(nothing).toMatch(/^\{"data":\{"node":null\}/);
  for (const id of ids) expect([name, id, await node(id)]).toEqual([name, id, expected.includes(id) ? nothing.replace('null', `{"id":"${id}"}`) : nothing]);
} // prettier-ignore

// What nobody is shown, yet or any longer: the basis of sharing, a deleted comment's text, an earlier revision, what an update replaced.
const unshown = /consent\.basis|Comment\.body, deleted|^decided Proposal\.rationale 2$|^decided BoardCase\.question$/;

// One thing asked by its own name: what these answer is the matrix of ids, and below them is nothing that is not asked here.
const elsewhere = /^(Query\.(boardCase|meeting|node|referralReadiness)|Organisation\.referral)$/;

/** 0 canaries for those who may not read them; and every canary for somebody who may, or the search proves nothing. */
export async function nothingHiddenComesOut(world: World, nodes: Nodes): Promise<void> {
  const found = new Set<string>();
  const asked = await crawlAs(world, nodes, names.filter(passes), (name, text) => {
    holdsNothingHidden(world, name, text);
    for (const { of, label } of world.canaries.in(text)) found.add(`${of} ${label}`);
  });
  expect(rowsOfMatrix.filter((row) => !asked.has(row) && !elsewhere.test(row))).toEqual([]);
  const all = caseKeys.flatMap((key) =>
    (['both', 'board', 'sealed', 'own'] as const).flatMap((side) => world.canaries.of(key, side).map((label) => `${key} ${label}`)),
  );
  expect(all.filter((one) => !found.has(one) && !unshown.test(one))).toEqual([]);
}
