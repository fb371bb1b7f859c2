import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import pg from 'pg';
import { discardUnfinished } from '#database';
import { newId } from '#kernel';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';
import { pdfText } from '../../support/pdf-text.js';

type Any = Record<string, any>;
const letter =
  'id kind status version title text recipients freeParagraphs { key text } unprintable pdfPath pdfSha256 withheldUntil releasedAt decision { id } earlierVersions { version } mayEdit maySign mayCorrect mayCancel';

let api: Api;
let owner: pg.Pool;
let caseId: string;
let decisionId: string;
const ask = async (who: string, query: string, variables: Any = {}): Promise<Any> => {
  const { data, errors } = await api.ask<Any>(who, query, variables);
  expect([who, errors]).toEqual([who, []]);
  return data;
};
const act = async (who: string, name: string, input: Any, selection: string): Promise<Any> =>
  (
    await ask(who, `mutation ($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { ${selection} } }`, {
      input,
    })
  )[name];
const lettersOf = async (who: string): Promise<Any[]> =>
  (
    await ask(who, `query ($id: ID!) { boardCase(id: $id) { letters { ${letter} } patientTold { toldOn note recordedBy { name } } } }`, {
      id: caseId,
    })
  ).boardCase.letters;
const file = async (who: string | null, path: string): Promise<Response> =>
  fetch(`${api.address}${path}`, { headers: who === null ? {} : { authorization: `Bearer ${await api.token(who)}` } });

beforeAll(async () => {
  api = await startApi();
  owner = discardUnfinished(new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 }));
  const { viewer } = await ask('chair', '{ viewer { memberships { board { id } } } }');
  const { boardCase } = await act(
    'hospital-system',
    'submitReferral',
    referralInput(viewer.memberships[0].board.id),
    'boardCase { id version }',
  );
  caseId = boardCase.id;
  const accept = { priority: 'P3', complexity: 2 };
  const {
    boardCase: { review },
  } = await act('coordinator', 'triageCase', { caseId, version: boardCase.version, accept }, 'boardCase { review { id version } }');
  const reviewId = review.id;
  await act('chair', 'unsealReview', { reviewId, version: review.version, reason: 'Everybody is here.' }, 'review { id }');
  const plan = { steps: [{ kind: 'REHABILITATION_FIRST', timing: 'at once #eval("1+1")' }] };
  const { proposal } = await act(
    'chair',
    'proposeDecision',
    { reviewId, version: review.version + 1, recommendation: plan, rationale: 'It helps.' },
    'proposal { id revision }',
  );
  const vote = { proposalId: proposal.id, revision: proposal.revision, choice: 'APPROVE' };
  for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await act(who, 'castBallot', vote, 'proposal { id }');
  const record = { optionsConsidered: ['An injection'], consentPoints: ['It takes weeks'] };
  decisionId = (await act('chair', 'ratifyDecision', { ...vote, choice: undefined, record }, 'decision { id }')).decision.id;
  await act('chair', 'draftLetters', { decisionId, idempotencyKey: 'draft' }, 'decision { letters { id } }');
}, 120_000);
afterAll(async () => {
  await owner?.end();
  await api?.close();
});

describe('letters, at the door', () => {
  it('[MEET-6] are previewed as text and as a PDF that says that it is a draft, by the board alone', async () => {
    const [referrer, patient] = await lettersOf('chair');
    expect([referrer!['kind'], patient!['kind'], referrer!['mayEdit'], referrer!['maySign']]).toEqual(['REFERRER', 'PATIENT', true, true]);
    expect(patient!['text']).toContain('It is not consent');
    expect(referrer!['text']).toContain('at once #eval("1+1")');
    expect(referrer).toMatchObject({ pdfSha256: null, decision: { id: decisionId }, earlierVersions: [{ version: 1 }] });
    const answer = await file('chair', referrer!['pdfPath']);
    expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([
      200,
      'application/pdf',
      'private, no-store',
    ]);
    expect(answer.headers.get('content-disposition')).toBe('inline; filename="document.pdf"');
    const words = pdfText(Buffer.from(await answer.arrayBuffer())).replace(/\s+/g, '');
    expect(words).toContain('Draft,notsigned');
    expect(words).toContain('#eval("1+1")');
    for (const who of ['referrer', 'hospital-system']) expect([who, await lettersOf(who)]).toEqual([who, []]);
  });

  it('[REC-1] every reading of a PDF is on record, refused or not, and what is hidden answers like what is not there', async () => {
    const [{ pdfPath }] = (await lettersOf('chair')) as [Any];
    await owner.query('truncate read_audit');
    const [hidden, absent] = [await file('referrer', pdfPath), await file('referrer', `/letters/letter_${newId()}.pdf`)];
    const same = async (answer: Response) => [answer.status, (await answer.text()).replace(/"correlationId":"[^"]*"/, '')];
    expect(await same(hidden)).toEqual(await same(absent));
    expect(hidden.status).toBe(404);
    expect((await file('chair', pdfPath)).status).toBe(200);
    for (const path of [
      '/letters/x.pdf',
      '/letters/letter_1.pdf',
      pdfPath.replace('.pdf', ''),
      '/minutes/extract_x.pdf',
      '/minutes/minutes_1.pdf',
    ])
      expect([path, (await file('chair', path)).status]).toEqual([path, 404]);
    expect((await file(null, pdfPath)).status).toBe(401);
    const { rows } = await owner.query(
      `select operation, refused, cardinality(patient_ids) as patients, asked_ids as asked from read_audit order by at, id`,
    );
    const id = pdfPath.slice('/letters/'.length, -'.pdf'.length);
    expect(rows[0]).toEqual({ operation: 'GET /letters', refused: true, patients: 0, asked: [id] });
    expect(rows.filter(({ refused }) => !refused)).toEqual([{ operation: 'GET /letters', refused: false, patients: 1, asked: [id] }]);
  });

  it('[MEET-6] are signed several at once, each with its result, and what was signed is what is handed out', async () => {
    const [referrer, patient] = (await lettersOf('chair')) as [Any, Any];
    const paragraphs = [{ key: 'opening', text: 'Dear colleague,' }];
    const { letter: edited } = await act(
      'coordinator',
      'editLetter',
      { letterId: referrer['id'], version: 1, paragraphs },
      `letter { ${letter} }`,
    );
    expect([edited.version, edited.maySign, edited.text.includes('Dear colleague,')]).toEqual([2, false, true]);
    const input = {
      letters: [
        { letterId: patient['id'], version: 9 },
        { letterId: referrer['id'], version: 2 },
      ],
      idempotencyKey: 'sign',
    };
    const selection = `letters { id status withheldUntil pdfSha256 } refused { letterId code }`;
    const first = await act('chair', 'signLetters', input, selection);
    expect(first).toMatchObject({
      letters: [{ id: referrer['id'], status: 'WITHHELD_UNTIL' }],
      refused: [{ letterId: patient['id'], code: 'LETTER_STALE' }],
    });
    expect(await act('chair', 'signLetters', input, selection)).toEqual(first);
    const bytes = Buffer.from(await (await file('chair', referrer['pdfPath'])).arrayBuffer());
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(first.letters[0].pdfSha256);
    expect((await file('referrer', referrer['pdfPath'])).status).toBe(404);
    const refused = await api.ask<Any>('chair', `mutation ($input: EditLetterInput!) { editLetter(input: $input) { letter { id } } }`, {
      input: { letterId: referrer['id'], version: 3 },
    });
    expect(refused.errors[0]!.extensions.code).toBe('LETTER_FROZEN');
  });

  it('[MEET-6] reach the referring side when the patient has been told: the letter, and of the decision nothing else', async () => {
    await act(
      'coordinator',
      'recordPatientTold',
      { caseId, note: 'In person.' },
      'boardCase { mayRecordPatientTold patientTold { toldOn note recordedBy { name } } }',
    );
    for (const who of ['referrer', 'hospital-system']) {
      const [mine, ...others] = await lettersOf(who);
      expect([who, others]).toEqual([who, []]);
      expect(mine).toMatchObject({
        kind: 'REFERRER',
        status: 'RELEASED',
        decision: null,
        earlierVersions: [],
        mayEdit: false,
        maySign: false,
        mayCorrect: false,
        mayCancel: false,
      });
      expect((await file(who, mine!['pdfPath'])).status).toBe(200);
      expect((await ask(who, 'query ($id: ID!) { node(id: $id) { id } }', { id: decisionId })).node).toBeNull();
    }
    expect((await file('outsider', (await lettersOf('chair'))[0]!['pdfPath'])).status).toBe(404);
  });

  it('[MEET-6] a signed letter whose bytes were changed past the service is handed to nobody', async () => {
    const [{ pdfPath, id }] = (await lettersOf('chair')) as [Any];
    const changed = (to: string) => owner.query(`update letter_pdf set content = ${to} where letter_id = $1`, [id.slice('letter_'.length)]);
    await changed(`content || 'x'`);
    expect((await file('chair', pdfPath)).status).toBe(500);
    await changed('substring(content for length(content) - 1)');
    expect((await file('chair', pdfPath)).status).toBe(200);
  });
});
