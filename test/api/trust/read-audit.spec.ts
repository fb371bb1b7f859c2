import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { localId, newId } from '#kernel';
import { FragmentMemory } from '#reads';
import { argumentsOf, below, isLeaf } from './documents.js';
import { isSystem, nodesOf, objectOf, passes, type Nodes } from './crawl.js';
import { sees, type Row } from './rows.js';
import { callerOf, names, World, type Name } from './world.js';

let world: World;
let nodes: Nodes;
/** Whose row each id is. */
const patientOf = new Map<string, string>();
/** What minutes speak of; each reader finds there whom they may read of. */
let minuted: Row[] = [];
beforeAll(async () => {
  world = await World.build();
  nodes = await nodesOf(world);
  minuted = await world.rows<Row>('select * from minutes_item');
  for (const table of Object.keys(sees)) {
    const columns = await world.rows<{ name: string }>(`select column_name as name from information_schema.columns where table_name = $1 and column_name in ('id', 'patient_id', 'case_id')`, table); // prettier-ignore
    const has = (name: string) => columns.some((column) => column.name === name);
    if (table === 'patient') for (const { id } of await world.rows<{ id: string }>('select id from patient')) patientOf.set(id, id);
    else if (has('id') && has('patient_id'))
      for (const { id, patient } of await world.rows<{ id: string; patient: string }>(`select id, patient_id as patient from ${table}`))
        patientOf.set(id, patient);
    // What stands below a case without naming the patient again, such as an item of information.
    else if (has('id') && has('case_id'))
      for (const { id, patient } of await world.rows<{ id: string; patient: string }>(
        `select t.id, c.patient_id as patient from ${table} t join board_case c on c.id = t.case_id`,
      ))
        patientOf.set(id, patient);
  }
}, 120_000);
afterAll(() => world?.close());

interface Entry {
  readonly actor: string;
  readonly role: string;
  readonly operation: string;
  readonly document: string;
  readonly patients: string[];
  readonly askedIds: readonly string[];
  readonly refused: boolean;
  readonly correlation: string;
}
/** One request, and what it left in the audit of reads. */
async function audited(name: Name, query: string, variables: Record<string, unknown> = {}) {
  await world.owner.query('truncate read_audit');
  const reply = await world.ask(name, query, variables);
  const entries = await world.rows<Entry>(
    `select actor, role, operation, encode(document_hash, 'hex') as document, patient_ids as patients, asked_ids as "askedIds", refused, correlation_id as correlation from read_audit`,
  );
  return { ...reply, entries };
}
const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** An order of items that says nothing of any: whose they are is read, and audited, where the items themselves are. */
const orderOfItems = /"itemId":"[^"]*"/g;
/** Whose data an answer holds: of its ids, and of the texts that nobody else's record has. */
const patientsIn = (text: string, name: Name): string[] => {
  const about = (id: string) =>
    minuted.filter((item) => item['minutes_id'] === id && sees['minutes_item']!(name, item, world)).map((item) => item['patient_id']);
  const byId = (text.replace(orderOfItems, '').match(uuids) ?? []).flatMap((id) => patientOf.get(id) ?? about(id));
  // A draft is about nobody on record before it is sent, and nobody but its author reads it.
  const said = world.canaries.in(text).filter(({ label }) => !label.startsWith('ReferralDraft.'));
  const byText = said.map(({ of }) => patientOf.get(localId('BoardCase', world.cases[of as 'sealed'].boardCase)!)!);
  return [...new Set([...byId, ...byText])].sort();
};
const actorOf = async (name: Name): Promise<string> => {
  const { account, person } = callerOf(name);
  if (person !== undefined) return `person:${localId('Person', world.people[person]!)}`;
  const [row] = await world.rows<{ id: string }>('select id from service_account where client_id = $1', account);
  return `serviceAccount:${row!.id}`;
};

describe('the audit of reads', () => {
  it('[REC-1] names the patients of texts that were kept as of those that were just read', async () => {
    const memory = world.api.app.get(FragmentMemory);
    const page = `query ($board: ID!) { boardCases(boardId: $board, first: 20) { edges { node { number previousCases { number } patient { name }
      review { opinions { rationale } decision { id } } comments(first: 5) { edges { node { body } } } } } } }`;
    const variables = { board: world.boards['SPN'] };
    for (const name of ['chair', 'physiotherapist'] as const) {
      memory.allow(0);
      const { entries: whole, text } = await audited(name, page, variables);
      memory.allow(64_000_000);
      for (const wanted of ['misses', 'hits'] as const) {
        const before = memory.figures[wanted];
        const { entries, text: kept } = await audited(name, page, variables);
        expect([name, wanted, memory.figures[wanted] - before]).toEqual([name, wanted, 5]);
        expect([name, wanted, kept]).toEqual([name, wanted, text]);
        expect([name, wanted, [...entries[0]!.patients].sort()]).toEqual([name, wanted, [...whole[0]!.patients].sort()]);
        expect([name, wanted, patientsIn(kept, name).length]).toEqual([name, wanted, entries[0]!.patients.length]);
      }
    }
  });

  it('[REC-1] has one row for each request that answered with data of patients, and names exactly those', async () => {
    const { schema } = world.api;
    let withPatients = 0;
    for (const [index, name] of names.filter(passes).entries()) {
      const actor = await actorOf(name);
      const asks: [string, Record<string, unknown>][] = [];
      for (const [type, rows] of nodes)
        for (const field of Object.values(objectOf(world, type).getFields())) {
          const selection = isLeaf(field.type) ? '' : below(schema, field.type, 1);
          const it = `${field.name}${argumentsOf(field, 5)}${selection}`;
          asks.push([`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { id ${it} } } }`, { ids: rows.slice(0, 6).map(({ publicId }) => publicId) }]); // prettier-ignore
        }
      for (const id of Object.values(world.boards)) asks.push(['query ($id: ID!) { boardCases(boardId: $id) { edges { node { id number } } } }', { id }]);
      for (const id of Object.values(world.organisations)) asks.push(['query ($id: ID!) { organisation(id: $id) { referrals(first: 1) { edges { node { id } } } } }', { id }]);
      if (!isSystem(name)) asks.push(['{ viewer { inbox { mentions { edges { node { id body } } } openOpinions { edges { node { id } } } } } }', {}]);
      // The chair asks for every field, everybody else for each third one, another third than whoever came before: who sees what is a test of its own.
      const asked = asks.filter((_, at) => name === 'chair' || at % 3 === index % 3);
      for (const [query, variables] of asked) {
        const { text, entries, errors } = await audited(name, query, variables);
        expect([name, query, errors]).toEqual([name, query, []]);
        const patients = patientsIn(text, name);
        const seen = entries.filter((entry) => entry.patients.length > 0).map((entry) => [entry.actor, entry.document, entry.refused, [...entry.patients].sort()]);
        const document = createHash('sha256').update(query).digest('hex');
        expect([name, query, seen]).toEqual([name, query, patients.length > 0 ? [[actor, document, false, patients]] : []]);
        withPatients += seen.length;
      }
    }
    expect(withPatients).toBeGreaterThan(400);
  }, 400_000); // prettier-ignore

  it('[REC-1] names patients also where the answer shows no id of theirs, and where it is made field by field', async () => {
    const { decided, lakeside } = world.cases;
    const patients = [decided, lakeside].map(({ boardCase }) => patientOf.get(localId('BoardCase', boardCase)!)!);
    const counts = await audited('chair', 'query C($id: ID!) { boardCase(id: $id) { commentCount } }', { id: decided.boardCase });
    expect(counts.entries).toMatchObject([{ operation: 'C', role: 'person', patients: [patients[0]], refused: false }]);
    // A page that is refused keeps the document from compiling; the other root is read all the same.
    const fallback = await audited(
      'chair',
      'query ($a: ID!, $b: ID!) { a: boardCase(id: $a) { status } b: boardCase(id: $b) { health { allergies } } c: boardCase(id: $a) { comments(first: 101) { edges { cursor } } } }',
      { a: decided.boardCase, b: lakeside.boardCase },
    );
    expect(fallback.errors.map(({ extensions: { code } }) => code)).toEqual(['PAGE_SIZE']);
    expect(fallback.data).toMatchObject({ a: { status: 'DECIDED' }, b: { health: {} }, c: null });
    expect(fallback.entries.map((entry) => ({ ...entry, patients: [...entry.patients].sort() }))).toMatchObject([{ patients: [...patients].sort(), refused: true }]); // prettier-ignore
  });

  it('[REC-1] a read of what is not there or not theirs leaves a refused row that names what was asked for', async () => {
    const { decided } = world.cases;
    const missing = `case_${newId()}`;
    for (const [name, id] of [['outsider', decided.boardCase], ['chair', missing]] as const) {
      const literal = await audited(name, `{ boardCase(id: "${id}") { id } }`);
      const listed = await audited(name, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id] });
      for (const { entries } of [literal, listed])
        expect(entries).toMatchObject([{ actor: await actorOf(name), patients: [], askedIds: [id], refused: true }]);
    }
    // Hidden behind a fragment, and beside one that is answered.
    const own = world.cases.lakeside.boardCase;
    const beside = await audited('chair', 'query ($a: ID!, $b: ID!) { a: boardCase(id: $a) { id } ...B } fragment B on Query { b: boardCase(id: $b) { id } }', { a: own, b: missing });
    expect(beside.entries).toMatchObject([{ askedIds: [own, missing], patients: [patientOf.get(localId('BoardCase', own)!)], refused: false }]);
    const directory = await audited('outsider', 'query ($id: ID!) { node(id: $id) { id } }', { id: `person_${newId()}` });
    expect(directory.entries).toEqual([]);
  }); // prettier-ignore

  it('[REC-1] what a command answers with is a read too', async () => {
    const { boardCase } = world.cases.lakeside;
    const { entries, errors } = await audited(
      'coordinator',
      'mutation ($input: AddCommentInput!) { addComment(input: $input) { comment { id } boardCase { patient { name } } } }',
      { input: { caseId: boardCase, body: 'Read.', audience: 'BOARD' } },
    );
    expect(errors).toEqual([]);
    expect(entries).toMatchObject([{ actor: await actorOf('coordinator'), patients: [patientOf.get(localId('BoardCase', boardCase)!)], refused: false }]); // prettier-ignore
  });

  it('[REC-1] a read whose row cannot be written is not answered, compiled or not, and neither is a command', async () => {
    const { decided, lakeside } = world.cases;
    const asks: [string, Record<string, unknown>][] = [
      ['query ($id: ID!) { boardCase(id: $id) { patient { name } question } }', { id: decided.boardCase }],
      ['query ($id: ID!) { a: boardCase(id: $id) { patient { name } } b: boardCase(id: $id) { comments(first: 101) { edges { cursor } } } }', { id: decided.boardCase }],
      ['mutation ($input: AddCommentInput!) { addComment(input: $input) { boardCase { patient { name } } } }', { input: { caseId: lakeside.boardCase, body: 'Unread.', audience: 'BOARD' } }],
    ]; // prettier-ignore
    for (const [query, variables] of asks) {
      await world.owner.query('revoke insert on read_audit from consilium_reader');
      try {
        const { status, text } = await world.post('chair', { query, variables });
        const answer = JSON.parse(text) as {
          data?: unknown;
          errors: { extensions: { code: string; facts: { correlationId?: string } } }[];
        };
        expect(world.canaries.in(text)).toEqual([]);
        expect([status, answer.data ?? null, answer.errors.map(({ extensions: { code } }) => code)]).toEqual([500, null, ['INTERNAL']]);
        expect(answer.errors[0]!.extensions.facts.correlationId).toMatch(/^[0-9a-f-]{36}$/);
        expect(text).not.toMatch(/permission denied|read_audit/);
      } finally {
        await world.owner.query('grant insert on read_audit to consilium_reader');
      }
      const { entries, text } = await audited('chair', query, variables);
      expect([entries.length, world.canaries.in(text).length > 0]).toEqual([1, true]);
    }
    // What holds nothing of a patient is answered all the same.
    await world.owner.query('revoke insert on read_audit from consilium_reader');
    const { errors } = await world.ask('chair', '{ procedures { code } viewer { person { name } } }');
    await world.owner.query('grant insert on read_audit to consilium_reader');
    expect(errors).toEqual([]);
  }, 60_000);
});
