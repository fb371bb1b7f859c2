import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { projectFolder } from '#config';
import { fieldsOf } from './snapshot/documents.js';
import { Scene } from './snapshot/scene.js';
import { Script, type MutationName } from './snapshot/script.js';
import { closeWithoutMeeting } from './snapshot/steps/closing.js';
import { askReferrer, beginReferral, redFlagged, takeUpAgain } from './snapshot/steps/cases.js';
import { actOnBoard, actOnRequests } from './snapshot/steps/boards.js';
import { writeLetters } from './snapshot/steps/letters.js';
import { actInMeetings } from './snapshot/steps/meetings.js';
import { followDecision, whenItHelps } from './snapshot/steps/follow-through.js';
import { look, preferences } from './snapshot/steps/inbox.js';
import { differences } from './snapshot/store.js';

let scene: Scene;
/** Everything that anybody was shown otherwise than a fresh snapshot would. */
let wrong: string[] = [];
const compared = new Set<MutationName>();

beforeAll(async () => {
  scene = await Scene.set();
  for (const who of ['chair', 'radiologist', 'trainee']) await scene.worklist(who);
  for (const who of ['referrer', 'hospital-system', 'westmere-office']) await scene.referrals(who, 'Westmere Community Health');
  await scene.referrals('spinal-surgeon', 'Northbridge University Hospital', true);
  await scene.referrals('northbridge-referrer', 'Northbridge University Hospital');
  for (const who of ['radiologist', 'pain-specialist', 'physiotherapist', 'chair']) await scene.inbox(who);
  await scene.inbox('referrer', 'Westmere Community Health');
}, 120_000);
afterAll(() => scene?.close(), 30_000);
afterEach(() => {
  const found = wrong;
  wrong = [];
  scene.closeViews('case page');
  expect(found).toEqual([]);
});

const boardSide = ['chair', 'coordinator', 'radiologist', 'pain-specialist', 'physiotherapist', 'psychologist', 'trainee', 'cardiologist'];

/** A case that everybody who may has opened; after each step everybody's screen is held against a fresh one. */
async function opened(referrer: string, onlookers: readonly string[], more: Record<string, unknown> = {}): Promise<Script> {
  const script = new Script(scene, referrer);
  let before = await screens();
  script.after = async (step) => {
    await scene.settle();
    const fresh = await screens();
    // Otherwise nothing was shown: a step that changes nobody's screen proves nothing.
    expect(fresh).not.toEqual(before);
    before = fresh;
    for (const [index, view] of scene.views.entries())
      for (const difference of differences(view.held(), fresh[index]!)) {
        const place = `${view.name} of ${view.who}: ${difference}`;
        if (!wrong.some((line) => line.endsWith(place))) wrong.push(`after ${step}: ${place}`);
      }
    for (const name of script.done) compared.add(name);
  };
  script.look = async () => void (before = await screens());
  await script.submit(more);
  await scene.invite('cardiologist', script.caseId);
  for (const who of onlookers) await scene.casePage(who, script.caseId);
  before = await screens();
  return script;
}
const screens = () => Promise.all(scene.views.map((view) => view.fresh()));

describe('a snapshot and the facts after it are a fresh snapshot, for everybody who watches', () => {
  it('from referral to a decision and its amendment', async () => {
    const script = await opened('hospital-system', [...boardSide, 'referrer', 'hospital-system', 'westmere-office']);
    await script.update({ question: 'Is an injection indicated at all?', health: { diagnoses: ['Spinal stenosis'] } });
    await script.triage({ returnFor: [{ what: 'MRI report', owedBy: 'REFERRER', dueOn: '2027-01-15' }] });
    await script.update({ imagingStudies: [{ modality: 'MR', description: 'MRI', performedOn: '2026-11-01', report: 'Stenosis L4/5.' }] });
    await script.accept('P2');

    const asked = await script.comment('radiologist', 'Is the level certain?', { audience: 'BOARD', questionTo: 'PAIN_MEDICINE' });
    const told = await script.comment('physiotherapist', 'Which exercises so far?', {
      audience: 'REFERRER',
      mentions: [scene.idOf('referrer')],
    });
    await script.act('editComment', 'physiotherapist', {
      commentId: told.id,
      version: told.version,
      body: 'Which exercises, and how often?',
    });
    await script.comment('referrer', 'Any walking aid?', {});
    const reply = await script.comment('chair', 'It is.', {
      threadId: asked.threadId,
      mentions: [scene.idOf('radiologist')],
    });
    await look(scene, script, 'radiologist');
    await script.act('setNotificationPreferences', 'radiologist', preferences('DAILY'));
    await script.act('editComment', 'chair', { commentId: reply.id, version: reply.version, body: 'It is, and the side.' });
    await script.act('deleteComment', 'chair', { commentId: reply.id, version: reply.version + 1 });
    await script.act('resolveThread', 'pain-specialist', { threadId: asked.threadId });
    await script.act('reopenThread', 'radiologist', { threadId: asked.threadId });
    await script.act('resolveThread', 'pain-specialist', { threadId: asked.threadId });

    const { draft } = await script.act('saveDraft', 'radiologist', { caseId: script.caseId, threadId: asked.threadId, body: 'It is' });
    const known = { draftId: draft!.id, version: draft!.version };
    await script.act('saveDraft', 'radiologist', { caseId: script.caseId, threadId: asked.threadId, body: 'It is not', ...known });
    await script.act('saveDraft', 'radiologist', { caseId: script.caseId, threadId: asked.threadId, body: 'It may be', ...known });
    await script.act('discardDraft', 'radiologist', { ...known, version: 2 });

    await script.opine('radiologist');
    await script.opine('radiologist', { confidence: 2 });
    await script.opine('chair');
    await script.opine('pain-specialist');
    await script.unseal('She is getting worse.');
    await script.opine('physiotherapist');
    await script.opine('pain-specialist', { confidence: 5 });

    await script.propose('Programme first.');
    await script.vote('radiologist', 'APPROVE');
    await script.propose('Programme first, at once.');
    await script.vote('radiologist', 'APPROVE');
    await script.act('keepVoteOpen', 'coordinator', {
      ...(await script.proposal()),
      until: new Date(Date.now() + 86_400_000).toISOString(),
    });
    await script.vote('pain-specialist', 'ABSTAIN');
    await script.vote('pain-specialist', 'APPROVE');
    await script.vote('psychologist', 'RECUSE');
    await script.vote('physiotherapist', 'OBJECT');
    // A vote that a conflict of interest takes, and what the chair may not do while one stands.
    const financial = { caseId: script.caseId, kind: 'FINANCIAL' };
    await script.act('declareConflict', 'pain-specialist', { ...financial, note: 'Shares in the maker.' });
    await script.act('withdrawConflict', 'chair', { ...financial, personId: scene.idOf('pain-specialist'), reason: 'Sold years ago.' });
    await script.vote('pain-specialist', 'APPROVE');
    await script.act('declareConflict', 'coordinator', {
      caseId: script.caseId,
      personId: scene.idOf('chair'),
      kind: 'OWN_PATIENT',
      note: 'Treats her.',
    });
    await script.act('withdrawConflict', 'coordinator', {
      caseId: script.caseId,
      personId: scene.idOf('chair'),
      kind: 'OWN_PATIENT',
      reason: 'Handed over.',
    });
    const { id: reviewId } = await script.review();
    await script.act('enterSafetyResult', 'radiologist', { reviewId, rule: 'HOLD SIR2019', verdict: 'STOP', note: 'Apixaban not paused.' });
    await script.act('recordAdvice', 'coordinator', {
      reviewId,
      adviser: 'Dr Heart',
      discipline: 'CARDIOLOGY',
      givenOn: '2026-01-15',
      content: 'May be paused.',
    });
    const stop = { ...(await script.proposal()), rule: 'HOLD SIR2019' };
    await script.act('overrideSafetyResult', 'radiologist', { ...stop, reason: 'Paused from today.', advice: 'Dr Heart by telephone.' });
    await script.act('overrideSafetyResult', 'pain-specialist', stop);
    await script.acknowledge('physiotherapist');
    await script.ratify({ record: { patientPreference: 'No needles.' } });

    await script.propose('The programme, with a review in six weeks.');
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await script.vote(who, 'APPROVE');
    // Another plan is another risk: it is answered for anew.
    const again = { ...(await script.proposal()), rule: 'HOLD SIR2019', reason: 'Still paused.' };
    for (const who of ['radiologist', 'pain-specialist']) await script.act('overrideSafetyResult', who, again);
    await script.ratify();
    await script.comment('referrer', 'Thank you.', {});
  }, 300_000);

  it('begun in two windows, thrown away in one and submitted from the other', async () => {
    await beginReferral(scene, await opened('hospital-system', ['referrer']));
  }, 120_000);

  it('by telephone in an emergency', async () => {
    const painProfile = {
      type: 'BACK_RADICULAR',
      sites: [{ site: 'both legs', side: 'BILATERAL' }],
      redFlags: [{ code: 'CAUDA_EQUINA', finding: 'PRESENT', note: 'since this morning' }],
    };
    const script = await opened('hospital-system', ['coordinator', 'radiologist', 'spinal-surgeon', 'referrer'], { painProfile });
    await script.triage({ accept: { priority: 'P1', questionKind: 'EMERGENCY' } });
    await script.propose('To theatre.');
    await script.vote('coordinator', 'APPROVE', { onBehalfOf: scene.idOf('spinal-surgeon') });
    await script.vote('radiologist', 'APPROVE');
    await script.ratify();
    await script.act('confirmBallot', 'spinal-surgeon', await script.proposal());
  }, 120_000);

  it('and what becomes of the decision, as both sides tell it', async () => {
    const script = await opened('hospital-system', ['chair', 'coordinator', 'radiologist', 'trainee', 'referrer', 'hospital-system']);
    await script.accept();
    await script.unseal('Everybody is here.');
    await script.propose('Programme first.');
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await script.vote(who, 'APPROVE');
    await script.ratify({
      record: {
        actions: [{ what: 'Book the programme', ownerId: scene.idOf('physiotherapist') }],
        conditions: [whenItHelps(scene.idOf('radiologist'))],
      },
    });
    await followDecision(scene, script);
    await writeLetters(scene, script);
  }, 120_000);

  it('from a red flag and what was asked for to a decision that is taken up again, for a patient of two records', async () => {
    const other = new Script(scene);
    await other.submit();
    const everybody = ['chair', 'coordinator', 'radiologist', 'trainee', 'referrer', 'hospital-system', 'westmere-office'];
    const script = await opened('hospital-system', everybody, redFlagged);
    await scene.casePage('referrer', other.caseId);
    await askReferrer(scene, script);
    await script.accept();
    await script.unseal('Everybody is here.');
    await script.propose('Programme first.');
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) await script.vote(who, 'APPROVE');
    await script.ratify();
    await takeUpAgain(scene, script, other.caseId);
  }, 180_000);

  it('closed without a meeting, and held up while it is looked at again', async () => {
    const script = await opened('hospital-system', ['chair', 'radiologist', 'trainee', 'referrer', 'hospital-system']);
    await closeWithoutMeeting(scene, script);
  }, 120_000);

  it('when it is declined, or withdrawn before and during its review', async () => {
    const onlookers = ['chair', 'radiologist', 'trainee', 'referrer', 'hospital-system'];
    const declined = await opened('hospital-system', onlookers);
    await declined.triage({ decline: { code: 'OUT_OF_SCOPE', reason: 'Not a question for this board.' } });
    await (await opened('hospital-system', onlookers)).withdraw();
    const later = await opened('hospital-system', onlookers);
    await later.accept();
    await later.opine('radiologist');
    await later.withdraw();
  }, 120_000);

  it('on both sides of one case', async () => {
    const script = await opened('northbridge-referrer', ['spinal-surgeon', 'northbridge-referrer', 'chair']);
    await script.accept();
    await script.comment('spinal-surgeon', 'From the board.', { audience: 'BOARD' });
    await script.comment('northbridge-referrer', 'From the hospital.');
    await script.opine('radiologist');
    await script.opine('spinal-surgeon');
  }, 120_000);

  it('who sits on the board, who is a guest, and what the charter says', async () => {
    for (const who of ['chair', 'coordinator', 'trainee']) await scene.boardPage(who);
    const script = await opened('hospital-system', ['chair', 'radiologist', 'referrer']);
    await actOnBoard(scene, script);
    await script.accept();
    await actOnRequests(scene, script);
    scene.closeViews('board page');
  }, 120_000);

  it('a meeting, from its date to its end, and one that does not take place', async () => {
    const script = await opened('hospital-system', ['chair', 'radiologist', 'trainee', 'referrer', 'cardiologist']);
    await actInMeetings(scene, script);
  }, 180_000);

  it('after every mutation that there is', () => {
    expect([...compared].sort()).toEqual(Object.keys(scene.api.schema.getMutationType()!.getFields()).sort());
  });

  it('and whatever the web client shows of it was compared', () => {
    const file = join(projectFolder, 'apps/web/src/generated/persisted-documents.json');
    const persisted = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>);
    const ours = { Case: 'casePage', Worklist: 'worklist', OrganisationReferrals: 'referrals' } as const;
    for (const [name, own] of Object.entries(ours)) {
      const theirs = persisted.find((text) => text.includes(`query ${name}(`));
      const known = fieldsOf(scene.api.schema, scene.documents[own]);
      const unknown = [...fieldsOf(scene.api.schema, parse(theirs!))].filter((field) => !known.has(field));
      // Who sits on the board is told on the board's stream; of an earlier case only its number is shown.
      const elsewhere =
        /^(Query\.__typename|Board\.members|BoardMember\..*|BoardCase\.previousCases|Person\.id|PageInfo\.endCursor|.*Edge\.cursor)$/;
      expect([name, unknown.filter((field) => !elsewhere.test(field))]).toEqual([name, []]);
    }
  });
});
