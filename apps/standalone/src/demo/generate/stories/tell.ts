import { whomToAsk, type ImagingReference, type Referral, type SubmitReferralInput } from '#cases';
import type { Deed } from '../deed.js';
import { dayOf, daysFrom } from '../diary.js';
import type { PlannedCase } from '../plan.js';
import { imagingOf, referralFor } from '../referral.js';
import { declines, returnItems, withdrawals } from '../words/desk.js';
import { Story, type Setting } from './story.js';
import { decide } from './decide.js';
import { review } from './review.js';
import { talkAfterwards, talkWithReferrer } from './talk.js';

/** Everything that is done in one case before the season ends, in its order. Pure: the same case of the same season is the same story. */
export function tell(planned: PlannedCase, setting: Setting): Deed[] {
  const story = new Story(planned, setting);
  happen(story);
  const { until } = setting.season;
  const end = story.deeds.findIndex(({ at }) => at >= until);
  return end < 0 ? story.deeds : story.deeds.slice(0, end);
}

function happen(story: Story): void {
  const { path } = story;
  const referral = submit(story);
  if (path.edited) edit(story, referral);
  if (path.withdrawn === 'beforeTriage') return withdraw(story);
  if (!triage(story, referral)) return;
  if (!review(story, { returned: () => sendBack(story, path.returnedLater, referral), withdrawn: () => withdraw(story) })) return;
  if (decide(story)) talkAfterwards(story);
}

function submit(story: Story): Referral {
  const { planned, chance, path, subject, board, organisation, setting, submitter } = story;
  const { identifier, name, birthDate, sex } = planned.patient;
  const at = planned.submittedAt;
  const referral = referralFor(chance, planned.patient, subject, at, {
    complete: path.complete,
    redFlag: story.redFlag,
    urgent: path.priority === 'P1',
  });
  const bySystem = submitter.kind === 'serviceAccount';
  const input: SubmitReferralInput = {
    ...referral,
    boardId: board.id,
    organisationId: organisation.id,
    questionKind: story.kind.emergency && !story.redFlag ? null : chance.yes(0.7) ? story.kind.code : null,
    priority: chance.yes(0.1) ? path.priority : null,
    externalReference: bySystem || chance.yes(0.3) ? `REF-${setting.season.seed}-${planned.index + 1}` : null,
    referringClinician: story.nameOf(story.referrer),
    patient: { identifierSystem: 'urn:consilium:demo', identifier, name, birthDate, sex },
    consentToShare: chance.yes(0.93) ? { basis: 'Patient agreed to sharing with the board', givenOn: dayOf(at) } : null,
  };
  story.do('submitReferral', submitter, input);
  return referral;
}

/** Something is added before or after triage has looked. */
function edit(story: Story, referral: Referral): void {
  const { chance, diary, submitter } = story;
  diary.minutes(chance.between(8, 90));
  const part = chance.yes(0.5)
    ? { reason: `${referral.reason} Added today: no new weakness.` }
    : { imagingStudies: [...referral.imagingStudies, laterStudy(story)] };
  story.do('updateReferral', submitter, part);
}

function laterStudy({ chance, subject, diary }: Story): ImagingReference {
  const [study] = imagingOf(chance, subject, diary.at, true);
  return { ...study!, description: `${study!.description}, repeated`, performedOn: dayOf(diary.at) };
}

function withdraw(story: Story): void {
  story.pass(0.1);
  story.do('withdrawReferral', story.submitter, { reason: story.chance.of(withdrawals) });
}

/** The desk looks at it: whether a review has begun. */
function triage(story: Story, referral: Referral): boolean {
  const { path, chance, board, kind } = story;
  const desk = chance.yes(0.12) ? board.chair : chance.of(board.desk);
  story.diary.days(Math.min(2, story.length * 0.12));
  if (path.triage === 'decline') {
    const [code, reason] = chance.of(declines);
    story.do('triageCase', desk, { accept: null, returnFor: null, decline: { code, reason } });
    return false;
  }
  if (!sendBack(story, path.returned, referral)) return false;
  if (chance.yes(0.1)) talkWithReferrer(story);
  // All of them by name: whom the rota would ask depends on every other case that is open then.
  const asks = whomToAsk(kind.asks, board.members, chance.yes(0.4) ? namedOf(story) : []);
  story.diary.minutes(20);
  const accept = { priority: path.priority, complexity: chance.yes(0.92) ? chance.between(1, 5) : null, questionKind: kind.code, asks };
  story.do('triageCase', desk, { accept, returnFor: null, decline: null });
  return true;
}

/** Now and then triage names whom it asks: somebody else of the discipline than the first. */
function namedOf({ chance, kind, board }: Story) {
  return kind.asks.flatMap((discipline) => {
    const able = chance.some(board.members.filter((member) => member.discipline === discipline).map(({ personId }) => personId), 2);
    return able.length > 0 && chance.yes(0.7) ? [{ discipline, personId: able[0]!, substituteId: able[1] ?? null }] : [];
  }); // prettier-ignore
}

/** CASE-3: back to the referrer for what is missing, and again from there; whether the case goes on. */
function sendBack(story: Story, how: 'no' | 'answered' | 'unanswered', referral: Referral): boolean {
  if (how === 'no') return true;
  const { chance, board, planned, subject, path, diary } = story;
  const returnFor = chance
    .some(returnItems, chance.between(1, 3))
    .map(([what, owedBy]) => ({ what, owedBy: chance.yes(0.9) ? owedBy : null, dueOn: chance.yes(0.85) ? daysFrom(diary.at, 7) : null }));
  story.do('triageCase', chance.of(board.desk), { accept: null, returnFor, decline: null });
  if (chance.yes(0.4)) talkWithReferrer(story);
  if (how === 'unanswered') {
    if (path.withdrawn === 'whileAwaited' || (story.planned.index > 30 && chance.yes(0.6))) {
      diary.days(chance.between(8, 40));
      story.do('withdrawReferral', story.submitter, { reason: 'Not answered in time; will be referred again when it is.' });
    }
    return false;
  }
  diary.days(chance.between(1, 6));
  const { health, imagingStudies, priorTreatments } = referralFor(chance, planned.patient, subject, diary.at, {
    complete: true,
    redFlag: story.redFlag,
    urgent: false,
  });
  story.do('updateReferral', story.submitter, {
    health,
    priorTreatments,
    imagingStudies: referral.imagingStudies.length > 0 ? [...referral.imagingStudies, laterStudy(story)] : imagingStudies,
  });
  story.pass(0.05);
  return true;
}
