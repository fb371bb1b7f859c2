import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { globalId, type NodeType } from '#kernel';
import { FragmentMemory } from '#reads';
import { isSystem, missing, nodesOf, objectOf, passes, visible, type Nodes } from './crawl.js';
import { below, isEmpty, reachable } from './documents.js';
import { everybody, own, ownOfQuery, ownOfSystem, ownOfViewer, rowsOfMatrix, sideOf, isMember, standsOnSpine } from './matrix.js';
import { nodeTypes } from './rows.js';
import { holdsNothingHidden, idsAnswerAsTheyShould, nothingHiddenComesOut } from './walls.js';
import { callerOf, caseKeys, names, standOf, World, type Name } from './world.js';

let world: World;
let nodes: Nodes;
beforeAll(async () => {
  world = await World.build();
  // The one who sees most: of every case of the board, and the sealed opinions that are theirs.
  world.readBefore = 'radiologist';
  nodes = await nodesOf(world);
}, 120_000);
afterAll(() => world?.close());

describe('the matrix of fields', () => {
  it('has a row for every field that a query can reach, and none for a field that is gone', () => {
    const fields = reachable(world.api.schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));
    expect(rowsOfMatrix.sort()).toEqual(fields.sort());
    const dependent = rowsOfMatrix.filter((row) => sideOf(...(row.split('.') as [string, string])) === 'own');
    expect([...Object.keys(own), ...ownOfViewer, ...ownOfSystem, ...ownOfQuery].sort()).toEqual(dependent.sort());
  });

  it('mutations answer with nothing but what a query can reach', () => {
    const known = new Set(reachable(world.api.schema).map(({ name }) => name));
    const payloads = Object.values(world.api.schema.getMutationType()!.getFields()).map(({ type }) => type as GraphQLObjectType);
    for (const payload of payloads)
      for (const { name, type } of Object.values(payload.getFields())) {
        const of = getNamedType(type);
        // What came of each of several is told by ids, codes and sentences, or by what a query can reach.
        const told = isObjectType(of) && Object.values(of.getFields()).every((field) => isLeafType(getNamedType(field.type)) || known.has(getNamedType(field.type).name));
        expect([payload.name, name, isLeafType(of) || known.has(of.name) || told]).toEqual([payload.name, name, true]);
      } // prettier-ignore
  });

  it('every type that has an id is asked by `node` and `nodes`; what is not yours is null like what is not there', async () => {
    const types = world.api.schema.getPossibleTypes(world.api.schema.getType('Node') as never).map(({ name }) => name);
    const open = ['Board', 'Person', 'Procedure', 'Organisation'];
    expect([...Object.keys(nodeTypes), ...open].sort()).toEqual([...types].sort());
    await idsAnswerAsTheyShould(world, nodes);
  }, 120_000);

  it('each field of the decided case answers everybody what the matrix says', async () => {
    const seen = new Set<string>();
    const organisation = world.organisations['westmere']!;
    const { decided } = world.cases;
    const [study] = nodes.get('ImagingStudy')!.filter(({ case_id }) => decided.boardCase.endsWith(case_id));
    const [dissent] = nodes.get('Dissent')!;
    const [action] = nodes.get('Action')!.filter(({ audience }) => audience === 'REFERRER');
    const [condition] = nodes.get('Condition')!;
    const [patient] = nodes.get('Patient')!.filter(({ id }) => world.casesOf(id).includes('decided'));
    const subjects: Record<string, { id: string; sees: (name: Name) => boolean }> = {
      ...Object.fromEntries(
        ([['BoardCase', decided.boardCase], ['Patient', patient!.publicId], ['ImagingStudy', study!.publicId], ['Thread', decided.threads['shared']!],
          ['Comment', decided.comments['shared']!], ['Review', decided.review!], ['Opinion', decided.opinions['radiologist']!], ['Proposal', decided.proposal!],
          ['Decision', decided.decision!], ['Dissent', dissent!.publicId], ['Action', action!.publicId], ['Condition', condition!.publicId]] as [NodeType, string][])
          .map(([type, id]) => [type, { id, sees: (name: Name) => visible(world, nodes, name, type).includes(id) }]),
      ),
      Organisation: { id: organisation, sees: (name) => callerOf(name).organisation === 'westmere' },
      Board: { id: world.boards['SPN']!, sees: () => true },
      Person: { id: world.people['chair']!, sees: () => true },
      Letter: { id: world.written.letter, sees: (name) => visible(world, nodes, name, 'Letter').includes(world.written.letter) },
      Minutes: { id: world.written.minutes, sees: (name) => world.attends(name) },
      Meeting: { id: world.sitting.meeting, sees: (name) => world.attends(name) },
      AgendaItem: { id: world.sitting.items.decided, sees: (name) => visible(world, nodes, name, 'AgendaItem').includes(world.sitting.items.decided) },
    }; // prettier-ignore
    const { schema } = world.api;
    for (const [type, subject] of Object.entries(subjects)) {
      const object = objectOf(world, type);
      for (const field of Object.values(object.getFields())) {
        const side = sideOf(type, field.name)!;
        const shared = below(schema, field.type, 4, (of, name) => ['open', 'both'].includes(sideOf(of, name)!));
        const whole = below(schema, field.type, 2, (of, name) => sideOf(of, name) !== 'own');
        const selection = side === 'own' ? own[`${type}.${field.name}`]![0] : side === 'board' ? whole : shared;
        const ask = (name: Name, id: string) =>
          world.ask(name, `query ($id: ID!) { node(id: $id) { ... on ${type} { it: ${field.name}${selection ?? ''} } } }`, { id });
        const absentId = missing(type as NodeType);
        const baseline = (await ask(type === 'Organisation' ? 'referrer' : 'chair', subject.id)).data['node'].it as unknown;
        const answersAsItShould = async (name: Name) => {
          const { data, text, errors } = await ask(name, subject.id);
          const { text: absent } = await ask(name, absentId);
          const at = [type, field.name, name];
          expect([...at, errors]).toEqual([...at, []]);
          seen.add(`${type}.${field.name}`);
          if (!subject.sees(name))
            expect([...at, text]).toEqual([...at, absent]); // prettier-ignore
          else if (side === 'own') expect([...at, data['node'].it]).toEqual([...at, own[`${type}.${field.name}`]![1](name, world)]);
          else if (side === 'board' && standOf(name, 'decided') !== 'board')
            expect([...at, isEmpty(data['node'].it, field.type)]).toEqual([...at, true]);
          else expect([...at, data['node'].it]).toEqual([...at, baseline]);
          holdsNothingHidden(world, name, text);
        };
        await Promise.all(names.filter(passes).map(answersAsItShould));
      }
    }
    // Nothing that the matrix promises was left unasked: types without an id are read below one that has one.
    for (const type of Object.keys(subjects)) for (const field of Object.keys(objectOf(world, type).getFields())) expect(seen.has(`${type}.${field}`)).toBe(true); // prettier-ignore
  }, 240_000);

  it('`viewer` answers with nobody but oneself', async () => {
    const document = `{ viewer { person { id } conflicts { person { id } } memberships { board { id } role discipline } organisations { id } inbox { stream { id head epoch }
      mentions(first: 50) { edges { node { id } } } openOpinions(first: 50) { edges { node { id } } } openQuestions(first: 50) { edges { node { id } } } drafts { id } referralDrafts { id content organisation { id } }
      items(first: 50) { edges { node { kind boardCase { id } } } } counts { kind count } notificationPreferences { rhythm } } } }`;
    for (const name of everybody) {
      const { status, data, text } = await world.ask(name, document);
      if (name === null || isSystem(name)) {
        expect([name, status, text.includes('"data"')]).toEqual([name, name === null ? 401 : 403, false]);
        continue;
      }
      const { person, boards = [], organisation, guestOf } = callerOf(name);
      const { viewer } = data;
      // Of whoever is kept away, and of nobody else.
      expect([name, viewer.conflicts]).toEqual([name, Array(callerOf(name).excludedFrom?.length ?? 0).fill({ person: { id: world.people[person!] } })]);
      const memberships = [...boards, ...(guestOf ? ['SPN'] : [])].map((code) => world.boards[code]);
      expect([name, viewer.person.id, viewer.memberships.map(({ board }: any) => board.id)]).toEqual([name, world.people[person!], memberships]);
      expect([name, viewer.organisations]).toEqual([name, organisation ? [{ id: world.organisations[organisation] }] : []]);
      expect([name, viewer.inbox.stream.id]).toEqual([name, `inbox:${world.people[person!]!.slice('person_'.length)}`]);
      const mentioned = { chair: ['board'], physiotherapist: ['board'], coordinator: ['answer'], referrer: ['shared'] } as Record<string, string[]>;
      expect([name, viewer.inbox.mentions.edges]).toEqual([name, (mentioned[name] ?? []).map((key) => ({ node: { id: world.cases.decided.comments[key] } }))]);
      const { drafts, threads } = world.cases.decided;
      // Nothing in a case that they do not see, and of nobody else's wishes.
      const seen = caseKeys.filter((key) => standOf(name, key) !== null).map((key) => world.cases[key].boardCase);
      expect([name, viewer.inbox.items.edges.filter(({ node }: any) => !seen.includes(node.boardCase.id))]).toEqual([name, []]);
      expect([name, viewer.inbox.counts.reduce((sum: number, { count }: any) => sum + count, 0)]).toEqual([name, viewer.inbox.items.edges.length]);
      expect([name, viewer.inbox.notificationPreferences]).toEqual([name, null]);
      expect([name, viewer.inbox.drafts]).toEqual([name, drafts[name] ? [{ id: drafts[name] }] : []]);
      const begun = { referrer: [{ ...world.begun, organisation: { id: world.organisations['westmere'] } }] } as Record<string, object[]>;
      expect([name, viewer.inbox.referralDrafts]).toEqual([name, begun[name] ?? []]);
      expect([name, viewer.inbox.openQuestions.edges]).toEqual([name, name === 'physiotherapist' ? [{ node: { id: threads['board'] } }] : []]);
      expect([name, viewer.inbox.openOpinions.edges]).toEqual([name, name === 'physiotherapist' ? [{ node: { id: world.cases.sealed.boardCase } }] : []]);
    }
  }); // prettier-ignore

  it('`serviceAccount` is the system that asks and nobody else; a person is none', async () => {
    for (const name of everybody) {
      const { status, data } = await world.ask(name, '{ serviceAccount { organisation { id } scopes } }');
      if (!passes(name)) expect([name, status]).toEqual([name, name === null ? 401 : 403]);
      else if (!isSystem(name)) expect([name, data]).toEqual([name, { serviceAccount: null }]);
      else
        expect([name, data]).toEqual([
          name,
          {
            serviceAccount: {
              organisation: { id: world.organisations[callerOf(name).organisation!] },
              scopes: ['referrals:read', 'referrals:write'],
            },
          },
        ]);
    }
  });

  it('`boards` are the same for everybody who may ask, whole page by page, and tell nobody else who sits there', async () => {
    const document = (page: string) =>
      `{ boards(${page}) { edges { cursor node { id name questionKinds { code } members { person { id } } stream { id } } } pageInfo { hasNextPage endCursor } } }`;
    const known = await world.rows<{ id: string }>('select id from board order by name, id');
    for (const name of everybody) {
      const { status, data } = await world.ask(name, document('first: 1'));
      if (!passes(name)) {
        expect([name, status]).toEqual([name, name === null ? 401 : 403]);
        continue;
      }
      const { data: rest } = await world.ask(name, document(`first: 100, after: "${data['boards'].pageInfo.endCursor}"`));
      const edges = [...data['boards'].edges, ...rest['boards'].edges] as { node: Record<string, any> }[];
      expect([name, edges.map(({ node }) => node['id'])]).toEqual([name, known.map(({ id }) => globalId('Board', id))]);
      for (const { node } of edges) {
        expect(node['questionKinds'].length).toBeGreaterThan(0);
        const spine = node['id'] === world.boards['SPN'];
        const mayKnow = spine ? standsOnSpine(name) : callerOf(name).boards?.includes('MSK');
        expect([name, node['name'], node['members'].length > 0]).toEqual([name, node['name'], mayKnow === true]);
        expect([name, node['name'], node['stream'] !== null]).toEqual([name, node['name'], (spine ? isMember(name) : mayKnow) === true]);
      }
    }
  });

  it("a referral is found by its organisation's own reference, by that organisation alone", async () => {
    const given = await world.rows<{ id: string; organisation_id: string; external_reference: string }>(
      'select id, organisation_id, external_reference from board_case where external_reference is not null',
    );
    expect(given.length).toBeGreaterThan(4);
    for (const name of names.filter(passes))
      for (const { id, organisation_id, external_reference } of given)
        for (const organisation of Object.values(world.organisations)) {
          const { data, errors } = await world.ask(
            name,
            'query ($organisation: ID!, $reference: String!) { organisation(id: $organisation) { referral(externalReference: $reference) { id } } }',
            { organisation, reference: external_reference },
          );
          const isOurs = world.organisations[callerOf(name).organisation ?? ''] === organisation;
          const found = globalId('Organisation', organisation_id) === organisation ? { id: globalId('BoardCase', id) } : null;
          expect([name, errors, data]).toEqual([name, [], { organisation: isOurs ? { referral: found } : null }]);
        }
  }, 60_000);

  it('the worklist holds exactly the cases whose board side one reads, in every order and with every filter', async () => {
    const orders = ['UPDATED_AT_DESC', 'SUBMITTED_AT_ASC', 'PRIORITY_THEN_WAITING'];
    const filters = [{}, { status: ['IN_REVIEW', 'DECIDED', 'SUBMITTED', 'AWAITING_INFORMATION'] }, { painType: ['BACK_RADICULAR'] }, { search: 'cnr' }];
    const document = `query ($board: ID!, $order: BoardCaseOrder, $filter: BoardCaseFilter) {
      boardCases(boardId: $board, orderBy: $order, filter: $filter, first: 100) { edges { node { id } } pageInfo { hasNextPage hasPreviousPage } } }`;
    for (const name of names.filter(passes))
      for (const code of ['SPN', 'MSK'])
        for (const order of orders)
          for (const filter of filters) {
            const { data } = await world.ask(name, document, { board: world.boards[code], order, filter });
            const expected = caseKeys
              .filter((key) => standOf(name, key) === 'board' && (key === 'joints' ? 'MSK' : 'SPN') === code)
              .map((key) => world.cases[key].boardCase);
            expect([name, code, order, filter, data['boardCases'].edges.map((edge: any) => edge.node.id).sort()]).toEqual([name, code, order, filter, expected.sort()]);
            expect(data['boardCases'].pageInfo).toEqual({ hasNextPage: false, hasPreviousPage: false });
          }
  }, 60_000); // prettier-ignore
});

describe('everything that can be asked', () => {
  it(
    'brings out 0 canaries for those who may not read them, and every canary for somebody who may',
    () => nothingHiddenComesOut(world, nodes),
    240_000,
  );
});

describe('texts kept for one who sees more', () => {
  it('were there, and answered others where they may read the same', () => {
    const { hits, misses } = world.api.app.get(FragmentMemory).figures;
    expect(hits).toBeGreaterThan(200);
    expect(misses).toBeGreaterThan(200);
  });
});
