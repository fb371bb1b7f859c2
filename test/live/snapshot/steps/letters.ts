import { deepEqual } from 'node:assert/strict';
import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { Script } from '../script.js';

const letter = 'letter { id version }';
const minutes = 'minutes { id version }';
export const letterAnswers = {
  draftLetters: 'decision { id }',
  editLetter: letter,
  signLetters: 'letters { id version } refused { letterId code }',
  correctLetter: letter,
  cancelLetter: letter,
  recordPatientTold: 'boardCase { id version }',
  prepareMinutes: minutes,
  editMinutes: minutes,
  signMinutes: minutes,
} as const;

/** Read with a meeting's page. */
export const minutesOfMeeting = `minutes { __typename id status version title text whole pdfPath pdfSha256 preparedAt signedAt signedBy { __typename id name }
  freeParagraphs { __typename key text } items { __typename position text pdfPath pdfSha256 } mayEdit maySign }`;

interface Letters {
  readonly boardCase: {
    readonly review: { readonly decision: { readonly id: string } };
    readonly letters: readonly { readonly id: string; readonly kind: string; readonly status: string; readonly version: number }[];
  };
}
const query = 'query ($id: ID!) { boardCase(id: $id) { review { decision { id } } letters { id kind status version } } }';
const ofCase = async (scene: Stage, script: Script) => (await scene.ask<Letters>('chair', query, { id: script.caseId })).data.boardCase;

/** What the worker does soon after: whoever is first, every screen shows it afterwards, and nothing changes with the second. */
async function again(script: Script, name: 'draftLetters' | 'prepareMinutes', who: string, input: Record<string, unknown>) {
  const { data, errors } = await script.say(name, who, input);
  deepEqual([name, errors], [name, []]);
  script.done.add(name);
  await script.look();
  return data[name]!;
}

/** From the draft to the letter that went out; the patient's is corrected, and its correction not wanted. */
export async function writeLetters(scene: Stage, script: Script): Promise<void> {
  const { review } = await ofCase(scene, script);
  await again(script, 'draftLetters', 'chair', { decisionId: review.decision.id });
  const drafts = (await ofCase(scene, script)).letters.filter(({ status }) => status === 'DRAFT');
  const [referrer, patient] = ['REFERRER', 'PATIENT'].map((kind) => drafts.find((one) => one.kind === kind)!);
  const paragraphs = [{ key: 'opening', text: 'Dear colleague,' }];
  await script.act('editLetter', 'coordinator', { letterId: referrer!.id, version: referrer!.version, paragraphs });
  const letters = [{ letterId: referrer!.id, version: referrer!.version + 1 }, { letterId: patient!.id, version: patient!.version }];
  await script.act('signLetters', 'chair', { letters });
  const wrong = { letterId: patient!.id, version: patient!.version + 1, reason: 'Another word for it.' };
  const { letter: correction } = await script.act('correctLetter', 'coordinator', wrong);
  await script.act('cancelLetter', 'chair', { letterId: correction!.id, version: correction!.version, reason: 'Told in person.' });
  await script.act('recordPatientTold', script.referrer, { caseId: script.caseId, note: 'On the telephone.' });
} // prettier-ignore

/** The minutes of a meeting that has been closed. */
export async function keepMinutes(script: Script, meetingId: string): Promise<void> {
  const kept = (await again(script, 'prepareMinutes', 'coordinator', { meetingId }))['minutes'];
  const known = { minutesId: kept!.id, version: kept!.version };
  await script.act('editMinutes', 'coordinator', { ...known, paragraphs: [{ key: 'remarks', text: 'The next one is in the library.' }] });
  await script.act('signMinutes', 'chair', { minutesId: kept!.id, version: kept!.version + 1 });
}

export const letterIdeas: readonly (readonly [number, Idea])[] = [
  [1, (_at, script, random) => ['recordPatientTold', random.of(['radiologist', script.referrer]), { caseId: script.caseId }]],
];
