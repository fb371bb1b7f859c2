import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ReadAudit } from '#audit';
import { LiveClient, type LiveContent } from '#contracts';
import { Reader } from '#database';
import { Doorbells } from '#event-log';
import { Authenticator } from '#identity';
import { ReadModelOfSchema } from '../../apps/api/src/graphql/read-model.module.js';
import { Gateway } from '../../apps/live/src/gateway.js';
import { recordWith } from '../../apps/live/src/hydration/read-trail.js';
import { referralInput } from '../builders/referral.js';
import { startApi, type Api } from '../support/api.js';
import { Mirror } from './support/mirror.js';
import { until } from './support/world.js';

let api: Api;
let gateway: Gateway;
let board: string;
let mirrors: Mirror[] = [];

beforeAll(async () => {
  api = await startApi();
  gateway = new Gateway({
    publicUrl: api.address,
    authenticator: api.app.get(Authenticator),
    reader: api.app.get(Reader),
    doorbells: api.app.get(Doorbells),
    model: () => api.app.get(ReadModelOfSchema).current,
    recordReads: recordWith(api.app.get(ReadAudit)),
  });
  // The API's own server and port, as in one process.
  await gateway.open(api.app.getHttpServer() as never);
  const { data } = await api.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
    'chair',
    '{ viewer { memberships { board { id } } } }',
  );
  board = data.viewer.memberships[0]!.board.id;
}, 60_000);
afterAll(async () => {
  for (const mirror of mirrors) mirror.close();
  await gateway?.stop();
  await api?.close();
});

/** Runs one mutation, then asks each follower whether what it holds is what a fresh snapshot says. */
async function then<Payload>(mutation: string, who: string, input: Record<string, unknown>, selection: string): Promise<Payload> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const reply = await api.ask<Record<string, Payload>>(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${selection} } }`, {
    input,
  });
  expect([mutation, reply.errors]).toEqual([mutation, []]);
  for (const mirror of mirrors) {
    const { held, fresh } = await mirror.compare();
    expect({ after: mutation, who: mirror.who, case: held }).toEqual({ after: mutation, who: mirror.who, case: fresh });
  }
  return reply.data[mutation]!;
}

interface Versioned {
  id: string;
  version: number;
}
const followers = ['chair', 'coordinator', 'radiologist', 'pain-specialist', 'physiotherapist', 'hospital-system'];

async function submit(): Promise<Versioned> {
  mirrors = [];
  const { boardCase } = await then<{ boardCase: Versioned }>(
    'submitReferral',
    'hospital-system',
    referralInput(board),
    'boardCase { id version }',
  );
  mirrors = await Promise.all(followers.map((who) => Mirror.of(api, who, boardCase.id)));
  return boardCase;
}

describe('a snapshot and the facts after it', () => {
  it('are a fresh snapshot, for everybody and after everything on the way to a decision', async () => {
    const { id: caseId, version } = await submit();
    const updated = await then<{ boardCase: Versioned }>(
      'updateReferral',
      'hospital-system',
      { caseId, version, question: 'Is an injection indicated at all?' },
      'boardCase { id version }',
    );
    const { boardCase } = await then<{ boardCase: { review: Versioned } }>(
      'triageCase',
      'coordinator',
      { caseId, version: updated.boardCase.version, accept: { priority: 'P3', complexity: 2 } },
      'boardCase { review { id version } }',
    );
    const reviewId = boardCase.review.id;

    const first = await then<{ comment: Versioned & { threadId: string } }>(
      'addComment',
      'radiologist',
      { caseId, body: 'Is the level certain?', audience: 'BOARD' },
      'comment { id version threadId }',
    );
    await then('addComment', 'physiotherapist', { caseId, body: 'Which exercises so far?', audience: 'REFERRER' }, 'comment { id }');
    const reply = await then<{ comment: Versioned }>(
      'addComment',
      'chair',
      { caseId, body: 'It is.', threadId: first.comment.threadId },
      'comment { id version }',
    );
    await then(
      'editComment',
      'radiologist',
      { commentId: first.comment.id, version: first.comment.version, body: 'Are level and side certain?' },
      'comment { id }',
    );
    await then('deleteComment', 'chair', { commentId: reply.comment.id, version: reply.comment.version }, 'comment { id }');
    await then('resolveThread', 'radiologist', { threadId: first.comment.threadId }, 'thread { id }');

    const { data } = await api.ask<{ procedures: { id: string; code: string }[] }>('chair', '{ procedures { id code } }');
    const procedureId = data.procedures.find(({ code }) => code === 'ESI-TF-L')!.id;
    const recommendation = { steps: [{ kind: 'PROCEDURE', procedureId, side: 'RIGHT', levels: ['L5'], guidance: 'fluoroscopy' }] };
    const opinion = { reviewId, recommendation, confidence: 4, expectedBenefit: 55 };
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist'])
      await then('submitOpinion', who, { ...opinion, rationale: `As seen by the ${who}.` }, 'opinion { id }');
    await then('submitOpinion', 'radiologist', { ...opinion, rationale: 'Seen twice.' }, 'opinion { id }');
    const unsealed = await then<{ review: Versioned }>(
      'unsealReview',
      'chair',
      { reviewId, version: boardCase.review.version },
      'review { id version }',
    );
    const proposed = await then<{ proposal: { id: string; revision: number }; review: Versioned }>(
      'proposeDecision',
      'chair',
      { reviewId, version: unsealed.review.version, recommendation, rationale: 'One injection.' },
      'proposal { id revision } review { id version }',
    );
    const { id: proposalId, revision } = proposed.proposal;
    for (const who of ['radiologist', 'pain-specialist'])
      await then('castBallot', who, { proposalId, revision, choice: 'APPROVE' }, 'proposal { id }');
    await then(
      'castBallot',
      'physiotherapist',
      { proposalId, revision, choice: 'OBJECT', reason: 'A programme first.' },
      'proposal { id }',
    );
    const voter = await api.ask<{ viewer: { person: { id: string } } }>('physiotherapist', '{ viewer { person { id } } }');
    await then('acknowledgeDissent', 'chair', { proposalId, revision, voterId: voter.data.viewer.person.id }, 'proposal { id }');
    await then('ratifyDecision', 'chair', { proposalId, revision, record: { patientPreference: 'One injection.' } }, 'decision { id }');
    for (const mirror of mirrors) mirror.close();
  }, 120_000);

  it('are a fresh snapshot when the referral is withdrawn', async () => {
    const { id: caseId, version } = await submit();
    await then('withdrawReferral', 'hospital-system', { caseId, version, reason: 'Moved away.' }, 'boardCase { id }');
    for (const mirror of mirrors) mirror.close();
  }, 60_000);

  it('reach the worklist: the board hears of a new case and of what happens in one, as a fresh worklist shows it', async () => {
    mirrors = [];
    const { data } = await api.ask<{ board: { stream: { id: string; epoch: number; head: number } } }>(
      'radiologist',
      'query ($id: ID!) { board(id: $id) { stream { id epoch head } } }',
      { id: board },
    );
    const rows = new Map<string, LiveContent['data']>();
    const client = new LiveClient({ url: api.address, token: await api.token('radiologist') });
    const { id, epoch, head } = data.board.stream;
    client.watch(
      id,
      { epoch, after: head },
      {
        facts: (facts) => facts.flatMap(({ content }) => content).forEach(({ id: of, data: row }) => rows.set(of, row)),
        resync: async (message) => message,
      },
    );
    const { boardCase } = await then<{ boardCase: Versioned }>(
      'submitReferral',
      'hospital-system',
      referralInput(board),
      'boardCase { id version }',
    );
    await until(() => rows.has(boardCase.id));
    const { data: fresh } = await api.ask<{ boardCases: { edges: { node: Record<string, unknown> }[] } }>(
      'radiologist',
      `query ($board: ID!) { boardCases(boardId: $board, first: 1, orderBy: UPDATED_AT_DESC) { edges { node {
         id number status priority version updatedAt question submittedAt commentCount patient { id name birthDate sex identifier } } } } }`,
      { board },
    );
    expect(rows.get(boardCase.id)).toMatchObject(fresh.boardCases.edges[0]!.node);
    client.close();
  });
});
