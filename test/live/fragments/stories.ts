import type { Script } from '../snapshot/script.js';
import type { Stage } from '../snapshot/stage.js';
import { actOnBoard, actOnRequests } from '../snapshot/steps/boards.js';
import { askReferrer, beginReferral, redFlagged, takeUpAgain } from '../snapshot/steps/cases.js';
import { closeWithoutMeeting } from '../snapshot/steps/closing.js';
import { followDecision } from '../snapshot/steps/follow-through.js';
import { look, preferences } from '../snapshot/steps/inbox.js';
import { writeLetters } from '../snapshot/steps/letters.js';
import { actInMeetings } from '../snapshot/steps/meetings.js';

/** A case whose every step is held against an answer of one statement. */
export type Opened = () => Promise<Script>;

/** From the referral to the decision: what people say, write for themselves, vote, and what stands in the way. */
export async function decide(scene: Stage, script: Script): Promise<void> {
  await script.update({ question: 'Is an injection indicated at all?' });
  await script.triage({ returnFor: [{ what: 'MRI report', owedBy: 'REFERRER' }] });
  await script.update({ imagingStudies: [{ modality: 'MR', description: 'MRI', performedOn: '2026-11-01', report: 'Stenosis.' }] });
  await script.accept();
  await talk(scene, script);
  await script.opine('radiologist');
  await script.opine('radiologist', { confidence: 2 });
  await script.opine('pain-specialist');
  await script.unseal('She is getting worse.');
  await script.opine('physiotherapist');
  await script.propose('Programme first.');
  await script.vote('radiologist', 'APPROVE');
  const until = new Date(Date.now() + 86_400_000).toISOString();
  await script.act('keepVoteOpen', 'coordinator', { ...(await script.proposal()), until });
  await script.vote('pain-specialist', 'APPROVE');
  await script.vote('physiotherapist', 'OBJECT');
  await standInTheWay(scene, script);
  await script.acknowledge('physiotherapist');
  await script.ratify();
}

async function talk(scene: Stage, script: Script): Promise<void> {
  const { caseId } = script;
  const asked = await script.comment('radiologist', 'Is the level certain?', { audience: 'BOARD', questionTo: 'PAIN_MEDICINE' });
  const told = await script.comment('physiotherapist', 'Which exercises?', { audience: 'REFERRER', mentions: [scene.idOf('referrer')] });
  await script.act('editComment', 'physiotherapist', { commentId: told.id, version: told.version, body: 'Which, and how often?' });
  await script.act('deleteComment', 'physiotherapist', { commentId: told.id, version: told.version + 1 });
  await script.comment('chair', 'It is.', { threadId: asked.threadId, mentions: [scene.idOf('radiologist')] });
  await look(scene, script, 'radiologist');
  await script.act('setNotificationPreferences', 'radiologist', preferences('DAILY'));
  for (const name of ['resolveThread', 'reopenThread', 'resolveThread'] as const)
    await script.act(name, name === 'reopenThread' ? 'radiologist' : 'pain-specialist', { threadId: asked.threadId });
  const { draft } = await script.act('saveDraft', 'radiologist', { caseId, threadId: asked.threadId, body: 'It is' });
  await script.act('discardDraft', 'radiologist', { draftId: draft!.id, version: draft!.version });
}

/** Interests that conflict, and a check that says stop. */
async function standInTheWay(scene: Stage, script: Script): Promise<void> {
  const financial = { caseId: script.caseId, kind: 'FINANCIAL' };
  await script.act('declareConflict', 'pain-specialist', { ...financial, note: 'Shares in the maker.' });
  await script.act('withdrawConflict', 'chair', { ...financial, personId: scene.idOf('pain-specialist'), reason: 'Sold years ago.' });
  await script.vote('pain-specialist', 'APPROVE');
  const { id: reviewId } = await script.review();
  await script.act('enterSafetyResult', 'radiologist', { reviewId, rule: 'HOLD SIR2019', verdict: 'STOP', note: 'Apixaban not paused.' });
  const advice = { adviser: 'Dr Heart', discipline: 'CARDIOLOGY', givenOn: '2026-01-15', content: 'May be paused.' };
  await script.act('recordAdvice', 'coordinator', { reviewId, ...advice });
  const stop = { ...(await script.proposal()), rule: 'HOLD SIR2019' };
  await script.act('overrideSafetyResult', 'radiologist', { ...stop, reason: 'Paused from today.', advice: 'Dr Heart by telephone.' });
  await script.act('overrideSafetyResult', 'pain-specialist', stop);
}

/** A vote that was given by telephone is confirmed. */
export async function decideAtOnce(scene: Stage, script: Script): Promise<void> {
  await script.update(redFlagged);
  await askReferrer(scene, script);
  await script.triage({ accept: { priority: 'P1', questionKind: 'EMERGENCY' } });
  await script.propose('To theatre.');
  await script.vote('coordinator', 'APPROVE', { onBehalfOf: scene.idOf('spinal-surgeon') });
  await script.vote('radiologist', 'APPROVE');
  await script.ratify();
  await script.act('confirmBallot', 'spinal-surgeon', await script.proposal());
}

/** A case from its referral to the letters about its decision. */
async function untilItsLetters(scene: Stage, opened: Opened): Promise<Script> {
  const script = await opened();
  await decide(scene, script);
  await followDecision(scene, script);
  await writeLetters(scene, script);
  return script;
}

/** Its patient turns out to be two records of one person, who dies. */
async function toTheEnd(scene: Stage, script: Script): Promise<void> {
  const stranger = script.another();
  await stranger.submit();
  await takeUpAgain(scene, script, stranger.caseId);
}

type Story = (scene: Stage, opened: Opened) => Promise<void>;
const elsewhere: readonly Story[] = [
  async (scene, opened) => decideAtOnce(scene, await opened()),
  async (scene, opened) => closeWithoutMeeting(scene, await opened()),
  async (scene, opened) => {
    const asked = await opened();
    await actOnBoard(scene, asked);
    await asked.accept();
    await actOnRequests(scene, asked);
  },
  async (scene, opened) => actInMeetings(scene, await opened()),
  async (_, opened) => void (await (await opened()).withdraw()),
  async (scene, opened) => beginReferral(scene, await opened()),
];

/** All that can be done, as stories that do not get in each other's way: each of patients of its own. */
export const stories: readonly Story[] = [async (scene, opened) => toTheEnd(scene, await untilItsLetters(scene, opened)), ...elsewhere];

/** The same one after the other, over as few cases of one patient as it can be done on; the patient's death comes last. */
export async function everything(scene: Stage, opened: Opened): Promise<void> {
  await opened();
  const script = await untilItsLetters(scene, opened);
  for (const story of elsewhere) await story(scene, opened);
  await toTheEnd(scene, script);
}
