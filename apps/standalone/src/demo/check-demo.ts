import { evaluateQuorum, requirementsFor, type CharterContent, type Seat, type Voter } from '#boards';
import { assertReferral } from '#cases';
import { Refusal } from '#kernel';
import { opinionPlan, proposalPlan, type RecommendationDraft } from '#opinions';
import type { DemoBoard, DemoCase, DemoPlan, DemoStep } from './demo-shape.js';
import type { Demo } from './read-demo.js';
import { patientsOf, stepAt, submittedAt } from './script-of.js';
import { referralOf } from './referral-of.js';
import { workdayBefore } from './working-time.js';

type Say = (problem: string) => void;
interface Vote {
  readonly choice: string;
  acknowledged: boolean;
}

/**
 * What is wrong with the demo, before any command is asked: names that lead nowhere, people who act as what they are not, sides that do
 * not match, times out of order, votes that make no quorum. Empty when all is well.
 */
export function problemsOf(demo: Demo, procedureCodes: ReadonlySet<string>, now: Date): string[] {
  const problems: string[] = [];
  const people = new Map(demo.people.map((one) => [one.userName, one]));
  for (const { key, members, charter } of demo.boards)
    for (const name of [...members.map(({ person }) => person), ...charter.emergencyRoute.alerts])
      if (!people.has(name)) problems.push(`${key}: nobody is called ${name}`);
  for (const { userName, refersFor, administers } of demo.people)
    for (const organisation of [...refersFor, ...administers])
      if (!demo.organisations.some(({ key }) => key === organisation)) problems.push(`${userName}: no organisation ${organisation}`);
  for (const demoCase of demo.cases) {
    const say: Say = (problem) => problems.push(`${demoCase.key}: ${problem}`);
    const board = demo.boards.find(({ key }) => key === demoCase.board);
    if (!board) say(`no board ${demoCase.board}`);
    else {
      checkReferral(demo, demoCase, now, say);
      checkTimes(demoCase, now, say);
      checkSteps(demo, demoCase, board, procedureCodes, say);
    }
  }
  return problems;
}

const codeOf = (work: () => unknown): string | null => {
  try {
    work();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return `${error.code} ${JSON.stringify(error.facts)}`;
    throw error;
  }
};

function checkReferral(demo: Demo, demoCase: DemoCase, now: Date, say: Say): void {
  const { referral, key } = demoCase;
  const refers = demo.people.find(({ userName }) => userName === referral.by)?.refersFor ?? [];
  const account = demo.serviceAccounts.find(({ clientId }) => clientId === referral.by);
  if (!account && refers.length !== 1) say(`${referral.by} does not refer for exactly one organisation`);
  const patient = patientsOf(demo.cases, now).get(key);
  if (!patient) return say('whose patient is it?');
  const others = demo.cases.filter(
    (other) => 'identifier' in other.referral.patient && other.referral.patient.identifier === patient.identifier,
  );
  if (others.length !== 1) say(`${patient.identifier} names ${others.length} patients`);
  const refusal = codeOf(() => assertReferral(referralOf(referral, 'board', patient, submittedAt(referral, now))));
  if (refusal) say(`the referral would be refused: ${refusal}`);
}

function checkTimes({ referral, steps, ...rest }: DemoCase, now: Date, say: Say): void {
  if ((referral.minutesAgo === undefined) === (referral.workdaysAgo === undefined)) return say('give minutesAgo or workdaysAgo');
  if (referral.minutesAgo !== undefined && steps.length > 0) say('what came in today has no steps yet');
  let last = submittedAt(referral, now);
  for (const step of steps) {
    const at = stepAt({ referral, steps, ...rest }, step, now);
    if (at <= last) say(`${step.at} on day ${step.day} is not after what comes before it`);
    last = at;
  }
  // Today's working hours may not have begun where this is installed.
  if (referral.minutesAgo === undefined && last >= workdayBefore(now, 0)) say('the last step is not before today');
}

function checkSteps(demo: Demo, demoCase: DemoCase, board: DemoBoard, procedureCodes: ReadonlySet<string>, say: Say): void {
  const { referral, steps } = demoCase;
  const charter = board.charter as unknown as CharterContent;
  const seats = board.members.map(({ person, ...seat }) => ({ personId: person, discipline: null, ...seat }) as Seat);
  const disciplineOf = new Map(seats.flatMap(({ personId, discipline }) => (discipline ? [[personId, discipline] as const] : [])));
  const chairs = new Set(seats.filter(({ role, deputy }) => role === 'CHAIR' || deputy).map(({ personId }) => personId));
  const desk = new Set([...chairs, ...seats.filter(({ role }) => role === 'COORDINATOR').map(({ personId }) => personId)]);
  const threads = new Set<string>();
  let kind = charter.questionKinds.find(({ code, emergency }) => (referral.questionKind ? code === referral.questionKind : !emergency));
  let priority = referral.priority ?? null;
  let sealed = true;
  let proposed: DemoPlan | null = null;
  let votes = new Map<string, Vote>();

  const may = (set: { has(name: string): boolean }, name: string, what: string) => set.has(name) || say(`${name} does not ${what}`);
  for (const step of steps) {
    checkNames(demo, step, threads, say);
    for (const { procedure } of step.opinion?.plan ?? step.propose?.plan ?? [])
      if (procedure && !procedureCodes.has(procedure)) say(`the catalogue has no ${procedure}`);
    if (step.accept || step.return || step.decline || step.guest) may(desk, step.by, 'triage');
    if (step.accept) {
      priority = step.accept.priority;
      kind = charter.questionKinds.find(({ code }) => code === (step.accept!.questionKind ?? kind?.code));
      sealed = charter.sealsOpinions && !kind?.emergency;
    }
    if (step.guest) disciplineOf.set(step.guest.person, step.guest.discipline);
    if (step.opinion) {
      may(disciplineOf, step.by, 'vote here');
      checkPlan(demoCase, step.opinion.plan, opinionPlan, say);
    }
    if (step.unseal) {
      may(chairs, step.by, 'chair');
      sealed = false;
    }
    if (step.propose) {
      if (sealed) say('proposed while sealed');
      checkPlan(demoCase, step.propose.plan, proposalPlan, say);
      proposed = step.propose.plan;
      votes = new Map();
    }
    if (step.ballot) {
      const { choice, reason, phoneFor } = step.ballot;
      may(disciplineOf, phoneFor ?? step.by, 'vote here');
      if ((choice === 'OBJECT' || choice === 'RECUSE') && !reason) say(`${step.by} gives no reason`);
      if (phoneFor && priority !== 'P1') say('a ballot by phone is for P1 only');
      votes.set(phoneFor ?? step.by, { choice, acknowledged: false });
    }
    if (step.acknowledge) {
      may(chairs, step.by, 'chair');
      const vote = votes.get(step.acknowledge);
      if (vote?.choice === 'OBJECT') vote.acknowledged = true;
      else say(`${step.acknowledge} does not object`);
    }
    if (step.ratify) {
      may(chairs, step.by, 'chair');
      if (!kind || !proposed) return say('nothing to ratify');
      const codes = proposed.flatMap(({ procedure }) => procedure ?? []);
      checkVotes(requirementsFor(charter, kind.code, codes, priority), disciplineOf, votes, step.ratify.splitReason, say);
    }
  }
}

function checkNames(demo: Demo, step: DemoStep, threads: Set<string>, say: Say): void {
  const { by, comment, guest, ballot, ratify, acknowledge } = step;
  const named = [by, guest?.person, ballot?.phoneFor, ratify?.record.tellsPatient, acknowledge, ...(comment?.mentions ?? [])];
  for (const name of named)
    if (name !== undefined && !demo.people.some(({ userName }) => userName === name)) say(`nobody is called ${name}`);
  if (comment && (comment.to === undefined) === (comment.reply === undefined)) say('a comment starts a thread or replies in one');
  if (comment?.reply && !threads.has(comment.reply)) say(`there is no thread ${comment.reply} yet`);
  if (comment?.thread) threads.add(comment.thread);
}

/** The shape by the rule of DEC-9; and a side that the referral says nothing of is the wrong side. */
function checkPlan({ referral }: DemoCase, plan: DemoPlan, check: (draft: RecommendationDraft) => unknown, say: Say): void {
  const refusal = codeOf(() =>
    check({ steps: plan.map(({ procedure, ...step }) => ({ ...step, ...(procedure && { procedureId: procedure }) })) }),
  );
  if (refusal) say(`the plan would be refused: ${refusal}`);
  const sides = referral.painProfile.sites.map(({ side }) => side);
  for (const { side } of plan)
    if ((side === 'LEFT' || side === 'RIGHT') && !sides.includes(side) && !sides.includes('BILATERAL')) say(`${side} is the wrong side`);
}

function checkVotes(
  rules: Parameters<typeof evaluateQuorum>[0],
  disciplineOf: ReadonlyMap<string, Voter['discipline']>,
  votes: ReadonlyMap<string, Vote>,
  splitReason: string | undefined,
  say: Say,
): void {
  const voters = [...votes]
    .filter(([, { choice }]) => choice !== 'RECUSE')
    .map(([personId]) => ({ personId, discipline: disciplineOf.get(personId)! }));
  const quorum = evaluateQuorum(rules, voters);
  if (!quorum.met) say(`ratified without ${quorum.missing.map(({ label }) => label).join(', ')}`);
  const count = (wanted: string) => [...votes.values()].filter(({ choice }) => choice === wanted).length;
  if (count('APPROVE') < count('OBJECT') || count('APPROVE') === 0) say('ratified although it was not carried');
  if ((count('APPROVE') === count('OBJECT')) !== (splitReason !== undefined)) say('a split, and nothing else, has the reason of the chair');
  if ([...votes.values()].some(({ choice, acknowledged }) => choice === 'OBJECT' && !acknowledged))
    say('an objection was not acknowledged');
}
