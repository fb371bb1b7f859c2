import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { getOperationAST, graphql, parse, type OperationDefinitionNode } from 'graphql';
import { Reader } from '#database';
import { compile, FragmentMemory, RequestReads } from '#reads';
import { ReadModelOfSchema } from '../../../apps/api/src/graphql/read-model.module.js';
import { nodesOf, passes } from './crawl.js';
import { callerOf, names, World, type Name } from './world.js';

const documents = Object.values(
  JSON.parse(readFileSync(new URL('../../../apps/web/src/generated/persisted-documents.json', import.meta.url), 'utf8')) as Record<string, string>,
); // prettier-ignore
const operationOf = (document: string): OperationDefinitionNode => getOperationAST(parse(document))!;
const queries = documents.filter((document) => operationOf(document).operation === 'query');
const nameOf = (document: string): string => operationOf(document).name!.value;
/** Who is no person has no `viewer`. */
const ofPerson = (document: string): boolean => /\bviewer \{/.test(document);

let world: World;
let nodes: Awaited<ReturnType<typeof nodesOf>>;
beforeAll(async () => {
  world = await World.build();
  nodes = await nodesOf(world);
}, 120_000);
afterAll(() => world?.close());

/** By its hash alone, as the web client sends it. */
const asThePageDoes = (name: Name, document: string, variables: Record<string, unknown>) =>
  world.post(name, {
    variables,
    extensions: { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(document).digest('hex') } },
  });

const forgetFragments = (): void => {
  const memory = world.api.app.get(FragmentMemory);
  memory.allow(0);
  memory.allow(64_000_000);
};

/** The statements that one request sends, by name. */
async function counted<Result>(ask: () => Promise<Result>): Promise<{ result: Result; statements: string[] }> {
  const statements: string[] = [];
  const { reader } = world.api;
  reader.onStatement = (name) => void statements.push(name);
  try {
    return { result: await ask(), statements };
  } finally {
    reader.onStatement = undefined;
  }
}

const eachCase = () => Object.values(world.cases).map(({ boardCase }) => ({ caseId: boardCase }));
const eachCaseById = () => Object.values(world.cases).map(({ boardCase }) => ({ id: boardCase }));
const eachBoard = () => Object.values(world.boards).map((boardId) => ({ boardId }));
const eachOrganisation = () => Object.values(world.organisations).map((organisationId) => ({ organisationId }));
/** A few of a type. */
const some = (type: Parameters<(typeof nodes)['get']>[0]): string[] => (nodes.get(type) ?? []).slice(0, 3).map(({ publicId }) => publicId);

/** Each document of the web client with the variables of its pages. One that is not in here fails. */
const variablesOf: Record<string, () => Record<string, unknown>[]> = {
  Viewer: () => [{}],
  Procedures: () => [{}],
  Case: eachCaseById,
  CaseParts: () => {
    const { decided, sealed } = world.cases;
    return [
      { caseId: decided.boardCase, ids: [decided.review, decided.comments['board'], decided.threads['shared'], decided.proposal, decided.decision, decided.opinions['radiologist'], decided.boardCase] },
      { caseId: sealed.boardCase, ids: [sealed.review, sealed.opinions['radiologist'], 'opinion_nothing'] },
      { caseId: 'case_nothing', ids: [] },
    ]; // prettier-ignore
  },
  Worklist: () =>
    ['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING'].flatMap((orderBy) =>
      Object.values(world.boards).flatMap((boardId) =>
        [null, { awaitingMyOpinion: true }, { status: ['IN_REVIEW'], search: 'cnr' }].map((filter) => ({ boardId, first: 25, orderBy, filter })))), // prettier-ignore
  OrganisationReferrals: () => Object.values(world.organisations).map((organisationId) => ({ organisationId, first: 25, status: null })),
  Thread: () => Object.values(world.cases.decided.threads).map((id) => ({ id })),
  MoreThreads: () => eachCase().map((one) => ({ ...one, after: null })),
  MoreComments: () => {
    const { boardCase, threads } = world.cases.decided;
    return Object.values(threads).map((threadId) => ({ caseId: boardCase, threadId, after: null }));
  },
  CaseAhead: eachCaseById,
  CaseGuests: eachCaseById,
  BoardSeats: eachBoard,
  CaseRecord: eachCase,
  Following: eachCase,
  ReferrersView: eachCase,
  MyDrafts: eachCaseById,
  CaseLetters: eachCaseById,
  WorklistRows: () =>
    eachBoard().flatMap((one) => [Object.values(world.cases).map(({ boardCase }) => boardCase), []].map((ids) => ({ ...one, ids }))),
  WorkSubjects: () => [{ ids: (['Comment', 'Letter', 'Proposal', 'Review', 'Action', 'InformationItem'] as const).flatMap(some) }],
  CommentVersions: () => some('Comment').map((id) => ({ id })),
  OpinionVersions: () => some('Opinion').map((id) => ({ id })),
  FindCases: () => [{ text: 'cnr' }, { text: 'SPN-2026-0001' }, { text: 'of nobody at all' }],
  CasesOfIdentifier: () => [{ text: 'WCH-0099120' }],
  TourOfBoard: eachBoard,
  PlannedMeetings: eachBoard,
  DueToClose: () => eachBoard().map((one) => ({ ...one, after: null })),
  BoardAtHome: () => eachBoard().map((one) => ({ ...one, today: '2026-01-01T00:00:00Z' })),
  BoardMeetings: () => eachBoard().map((one) => ({ ...one, first: 5, afterAhead: null, afterPast: null })),
  MeetingsToCarryTo: eachBoard,
  TourOfReferrals: eachOrganisation,
  OrganisationAtHome: eachOrganisation,
  OwedByReferrer: () => eachOrganisation().map((one) => ({ ...one, after: null })),
  InboxCounts: () => [{}],
  MyWork: () => [{ first: 20, after: null }],
  NotificationPreferences: () => [{}],
  LettersToSign: () => [{ after: null }],
  BegunReferrals: () => [{}],
  BoardsToReferTo: () => [{ after: null }],
  Letter: () => some('Letter').map((id) => ({ id })),
  MeetingLetters: () => some('Meeting').map((id) => ({ id })),
  MeetingMinutes: () => some('Meeting').map((id) => ({ id })),
  MeetingVersion: () => some('Meeting').map((meetingId) => ({ meetingId })),
  MeetingRoom: () => some('Meeting').map((meetingId) => ({ meetingId })),
  MeetingCandidates: () => some('Meeting').map((meetingId) => ({ meetingId, boardId: world.boards['SPN'], after: null })),
  ReferralReadiness: () => [{ input: { painProfile: { type: 'BACK_RADICULAR', sites: [], redFlags: [] } } }],
};

describe('a page of the web client', () => {
  it('is asked with every document that it has', () => {
    expect(Object.keys(variablesOf).sort()).toEqual(queries.map(nameOf).sort());
  });

  it('costs one statement per root field, in one round trip, whoever asks; read for the first time, one more for each list of cases', async () => {
    const cold = new Map<string, Set<number>>();
    for (const document of queries) {
      const fields = operationOf(document).selectionSet.selections.flatMap((one) => (one.kind === 'Field' ? one.name.value : []));
      const roots = fields.filter((name) => name !== '__typename').length;
      // Two lists of cases are two questions: each reads the cases that nobody has read yet.
      const lists = Math.max(1, fields.filter((name) => name === 'boardCases').length);
      for (const variables of variablesOf[nameOf(document)]!())
        for (const name of ['radiologist', 'referrer', 'guest', 'outsider'] as const) {
          forgetFragments();
          const first = await counted(() => asThePageDoes(name, document, variables));
          const more = first.statements.length - roots;
          cold.set(nameOf(document), (cold.get(nameOf(document)) ?? new Set()).add(more > lists ? more : Math.min(1, more)));
          const { result, statements } = await counted(() => asThePageDoes(name, document, variables));
          expect([nameOf(document), name, result.status]).toEqual([nameOf(document), name, 200]);
          expect([nameOf(document), name, statements.length]).toEqual([nameOf(document), name, roots]);
          expect([nameOf(document), name, result.text]).toEqual([nameOf(document), name, first.result.text]);
        }
    }
    const cases = [...cold].filter(([, more]) => more.has(1)).map(([name]) => name);
    expect(cases.sort()).toEqual([
      'BoardAtHome', 'Case', 'CaseAhead', 'CaseGuests', 'CaseLetters', 'CaseParts', 'CaseRecord', 'Following', 'MeetingCandidates', 'MeetingLetters', 'MoreComments', 'MoreThreads',
      'MyWork', 'OrganisationAtHome', 'OrganisationReferrals', 'OwedByReferrer', 'ReferrersView', 'TourOfBoard', 'Worklist', 'WorklistRows',
    ]);
    expect([...cold].filter(([, more]) => [...more].some((many) => !(many === 0 || many === 1)))).toEqual([]);
  }, 120_000); // prettier-ignore

  it('says the same byte for byte when it is executed field by field', async () => {
    const model = world.api.app.get(ReadModelOfSchema).current;
    let compared = 0;
    for (const [at, source] of queries.entries()) {
      // The case and its lists for everybody; every other document for each third of them, another third each time.
      const asked = names
        .filter(passes)
        .filter((_, index) => ['Case', 'CaseParts', 'Worklist'].includes(nameOf(source)) || index % 3 === at % 3);
      for (const variableValues of variablesOf[nameOf(source)]!()) {
        expect([nameOf(source), compile(model, parse(source), null, variableValues) === null]).toEqual([nameOf(source), false]);
        for (const name of asked) {
          if (callerOf(name).account !== undefined && ofPerson(source)) continue;
          const { text } = await asThePageDoes(name, source, variableValues);
          const reads = new RequestReads(model, world.api.app.get(Reader), world.viewer(name), new Date());
          const { data, errors } = await graphql({ schema: world.api.schema, source, variableValues, contextValue: { reads } });
          expect([nameOf(source), name, errors]).toEqual([nameOf(source), name, undefined]);
          const slow = JSON.stringify({ data });
          expect([nameOf(source), name, text]).toEqual([nameOf(source), name, slow]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(300);
  }, 240_000);

  it('`node`, `nodes` over every type and `viewer` are one statement each; three roots are three', async () => {
    const ids = [...nodes.values()].flatMap((rows) => rows.slice(0, 5).map(({ publicId }) => publicId));
    const everywhere = [...ids, world.boards['SPN']!, world.people['chair']!, world.organisations['westmere']!];
    const asked: [string, Record<string, unknown>, number][] = [
      ['query ($id: ID!) { node(id: $id) { id ... on BoardCase { threads { edges { node { comments { edges { node { body } } } } } } } } }', { id: world.cases.decided.boardCase }, 1],
      ['query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on BoardCase { patient { name } } ... on Review { opinions { rationale } } } }', { ids: everywhere }, 1],
      ['{ viewer { person { name } memberships { role board { members { person { name } } } } organisations { name referrals { edges { node { id } } } } inbox { stream { head } mentions { edges { node { body } } } openOpinions { edges { node { id } } } } } }', {}, 1],
      ['query ($id: ID!, $board: ID!) { viewer { person { id } } node(id: $id) { id } boardCases(boardId: $board) { edges { node { id } } } }', { id: world.cases.decided.boardCase, board: world.boards['SPN'] }, 3],
    ]; // prettier-ignore
    for (const [query, variables, expected] of asked)
      for (const name of ['radiologist', 'referrer', 'former-member'] as Name[]) {
        await world.ask(name, query, variables);
        const { result, statements } = await counted(() => world.ask(name, query, variables));
        expect([query, name, result.errors]).toEqual([query, name, []]);
        expect([query, name, statements.length]).toEqual([query, name, expected]);
      }
  });
});
