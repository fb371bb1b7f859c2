import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { localId } from '#kernel';
import { crawl, nodesOf } from './crawl.js';
import { World, type Name } from './world.js';

let world: World;
beforeAll(async () => {
  world = await World.build();
}, 120_000);
afterAll(() => world?.close());

/** Everybody on a side of the sealed case who has not answered in it, and somebody on none. */
const unanswered: readonly Name[] = [
  'chair',
  'physiotherapist',
  'coordinator',
  'observer',
  'sealed-guest',
  'referrer',
  'hospital-system',
  'outsider',
];
const sealedTexts = (text: string) => world.canaries.in(text).filter(({ side }) => side === 'sealed').map(({ label }) => label); // prettier-ignore

/** Refusals near the sealed review, and every way of listing, filtering and searching for its case. */
async function asked(name: Name, words: readonly string[]): Promise<string[]> {
  const { boardCase, review } = world.cases.sealed;
  const plan = { steps: [{ kind: 'REHABILITATION_FIRST' }] };
  const commands: [string, string, Record<string, unknown>][] = [
    ['proposeDecision', 'review { id }', { reviewId: review, version: 1, recommendation: plan, rationale: 'so' }],
    ['proposeDecision', 'review { id }', { reviewId: review, version: 7, recommendation: plan, rationale: 'so' }],
    ['unsealReview', 'review { id }', { reviewId: review, version: 1 }],
    ['unsealReview', 'review { id }', { reviewId: review, version: 9, reason: 'so' }],
    ['submitOpinion', 'opinion { id }', { reviewId: review, recommendation: plan, confidence: 9, rationale: 'so' }],
    ['submitOpinion', 'opinion { id }', { reviewId: review, recommendation: { steps: [] }, confidence: 3, rationale: '' }],
    ['triageCase', 'boardCase { id }', { caseId: boardCase, version: 99, decline: { code: 'X', reason: 'so' } }],
  ];
  const texts: string[] = [];
  for (const [mutation, fields, input] of commands) {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { text, errors } = await world.ask(name, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} } }`, { input });
    expect([name, mutation, errors.length]).toEqual([name, mutation, 1]);
    texts.push(text);
  }
  const filters = [{ awaitingMyOpinion: true }, { awaitingMyOpinion: false }, ...words.map((search) => ({ search })), { priority: ['P3'] }];
  for (const filter of filters) {
    const { text } = await world.ask(name, 'query ($id: ID!, $filter: BoardCaseFilter) { boardCases(boardId: $id, filter: $filter, first: 100) { edges { node { id } cursor } } }', { id: world.boards['SPN'], filter }); // prettier-ignore
    texts.push(text);
    if ('search' in filter) expect([name, text.includes('"edges":[]')]).toEqual([name, true]);
  }
  for (const word of words) {
    const { text, errors } = await world.ask(name, 'query ($text: String!) { searchCases(text: $text) { edges { node { boardCase { id } } } } }', { text: word }); // prettier-ignore
    expect([name, errors, text.includes('"edges":[]')]).toEqual([name, [], true]);
    texts.push(text);
  }
  return texts;
}

describe('a sealed opinion', () => {
  it('[OPIN-2] is read by its author, so that the search for it can fail', async () => {
    const texts = await crawl(world, await nodesOf(world), 'radiologist');
    const found = new Set(texts.flatMap(sealedTexts));
    for (const label of ['Opinion.rationale', 'Opinion.concerns', 'Opinion.conditions', 'RecommendedStep.condition']) expect(found).toContain(label);
  }, 60_000); // prettier-ignore

  it('[OPIN-2] comes out to nobody else by any path, and nothing that anybody else is answered depends on what it says', async () => {
    const nodes = await nodesOf(world);
    const words = await world.rows<{ word: string }>(
      'select unnest(array[rationale, conditions, concerns]) as word from opinion where case_id = $1',
      localId('BoardCase', world.cases.sealed.boardCase),
    );
    expect(words.length).toBe(3);
    const everything = async (name: Name) => [
      ...(await crawl(world, nodes, name)),
      ...(await asked(
        name,
        words.map(({ word }) => word),
      )),
    ];
    const before = new Map<Name, string[]>();
    for (const name of unanswered) before.set(name, await everything(name));
    for (const [name, texts] of before) expect([name, texts.flatMap(sealedTexts)]).toEqual([name, []]);
    const authors = await crawl(world, nodes, 'radiologist');
    // The same opinion with the opposite in every field: no figure, order, count or refusal may follow it.
    await world.owner.query(
      `update opinion set confidence = 1, expected_benefit = 0, rationale = 'No.', concerns = null, conditions = null, rehabilitation_plan = 'Other',
         recommendation = '{"steps": [{"number": 1, "concurrent": false, "kind": "NOT_OFFERED", "levels": []}]}', version = 5 where case_id = $1`,
      [localId('BoardCase', world.cases.sealed.boardCase)],
    );
    for (const name of unanswered) {
      const after = await everything(name);
      for (const [index, text] of after.entries()) expect([name, text]).toEqual([name, before.get(name)![index]]);
    }
    expect(await crawl(world, nodes, 'radiologist')).not.toEqual(authors);
  }, 240_000);

  it('[OPIN-2] stands in no fact, no audit row and under no key; the facts do not name it', async () => {
    const tables = await world.rows<{ name: string }>(
      `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition`,
    );
    const holding: string[] = [];
    for (const { name } of tables) {
      const [row] = await world.rows<{ all: string | null }>(`select string_agg(to_jsonb(t)::text, ' ') as all from ${name} t`);
      if (sealedTexts(row!.all ?? '').length > 0) holding.push(name);
    }
    expect(holding).toEqual(['opinion_version']);
    const { boardCase, review, opinions } = world.cases.sealed;
    const caseId = localId('BoardCase', boardCase)!;
    const reviewId = localId('Review', review!)!;
    const facts = await world.rows<{ stream: string; type: string; refs: object }>(
      `select stream, type, refs from fact where refs::text like '%' || $1 || '%' and type like 'opinion%' and type <> 'opinionAsked' order by stream, seq`,
      reviewId,
    );
    // The first and its revision look the same, and stand on the board's stream of the case alone.
    const one = { stream: `case:${caseId}`, type: 'opinionSubmitted', refs: { caseId, reviewId } };
    expect(facts).toEqual([one, one]);
    const named = await world.rows('select from fact where refs::text like $1', `%${localId('Opinion', opinions['radiologist']!)}%`);
    expect(named).toEqual([]);
  });
});
