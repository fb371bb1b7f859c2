import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, parse } from 'graphql';
import { boardReads } from '#boards';
import { decisionReads } from '#decisions';
import { discussionReads } from '#discussion';
import { globalId, localId } from '#kernel';
import { opinionReads } from '#opinions';
import { organisationReads } from '#organisations';
import { procedureReads } from '#procedures';
import { assembleReads, compile, execute } from '#reads';
import { specialistReads } from '#specialists';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { caseReads } from './case-reads.js';

const reads = [organisationReads, specialistReads, procedureReads, boardReads, caseReads, opinionReads, discussionReads, decisionReads];
const model = assembleReads(buildSchema(readFileSync('libs/contracts/schema.graphql', 'utf8')), reads.flat());
const document = parse(
  'query ($board: ID!, $status: [CaseStatus!]) { boardCases(boardId: $board, filter: { status: $status }) { edges { node { id status } } } }',
);

let house: House;
const caseOf: Record<string, string> = {};
beforeAll(async () => {
  house = await buildHouse();
  for (const status of ['SUBMITTED', 'IN_REVIEW', 'CLOSED']) caseOf[status] = await house.buildCase({ status });
}, 60_000);
afterAll(() => house?.close());

/** Which of the three cases a member is shown, and with which statement. */
async function listed(status: string[] | null): Promise<[string[], string]> {
  const compiled = compile(model, document, null, { board: globalId('Board', house.board), status })!;
  const viewer = { person: house.who.radiologist.id, organisation: null, audienceBoard: null, audienceOrganisation: null };
  const { text } = (await execute(compiled, house.reader, viewer, house.now))!;
  const nodes: { id: string; status: string }[] = JSON.parse(text).boardCases.edges.map((edge: { node: unknown }) => edge.node);
  const ours = nodes.filter(({ id }) => Object.values(caseOf).includes(localId('BoardCase', id)!));
  for (const node of ours) expect(caseOf[node.status]).toBe(localId('BoardCase', node.id));
  return [ours.map((node) => node.status).sort(), compiled.roots[0]!.statement!(viewer).text];
}

describe("a board's worklist", () => {
  it('shows the cases of one status, of several, of none and of any', async () => {
    const [one, ofOne] = await listed(['CLOSED']);
    const [another, ofAnother] = await listed(['IN_REVIEW']);
    const [several, ofSeveral] = await listed(['CLOSED', 'IN_REVIEW']);
    expect([one, another, several]).toEqual([['CLOSED'], ['IN_REVIEW'], ['CLOSED', 'IN_REVIEW']]);
    expect((await listed([]))[0]).toEqual([]);
    expect((await listed(null))[0]).toEqual(['CLOSED', 'IN_REVIEW', 'SUBMITTED']);
    // One statement for whatever one status: which one it is, is a parameter.
    expect(ofAnother).toBe(ofOne);
    expect(ofSeveral).not.toBe(ofOne);
  });

  it('reads one status in the order of its index, without sorting', async () => {
    const [, text] = await listed(['CLOSED']);
    const client = await house.owner.connect();
    await client.query('begin');
    try {
      // The tables are too small for Postgres to bother otherwise.
      await client.query('set local enable_seqscan = off');
      await client.query('set local plan_cache_mode = force_generic_plan');
      await client.query(`prepare listed as ${text}`);
      const values = text.match(/\$(\d+)/g)!.reduce((most, name) => Math.max(most, Number(name.slice(1))), 0);
      const plan = await client.query(`explain (costs off) execute listed(${Array.from({ length: values }, () => 'null').join(', ')})`);
      const lines = plan.rows.map((row) => String(row['QUERY PLAN'])).join('\n');
      expect(lines).toMatch(/Limit\n\s+->  Index (Only )?Scan using board_case_by_status/);
    } finally {
      await client.query('rollback');
      await client.query('deallocate all');
      client.release();
    }
  });
});
