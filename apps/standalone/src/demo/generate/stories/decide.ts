import { evaluateQuorum, requirementsFor } from '#boards';
import type { RecommendationDraft } from '#opinions';
import { daysFrom } from '../diary.js';
import { assumed } from '../distributions.js';
import type { ToldOf } from '../deed.js';
import { abstentions, consentPoints, fundings, medicationPlans, objections, overrides, preferences, proposals, recusals, rehabilitation, safetyRules, splitReasons } from '../words/desk.js'; // prettier-ignore
import { fill } from '../words/condition.js';
import { codesOf, planOf } from './plans.js';
import type { Path } from '../path.js';
import type { Story } from './story.js';

type Decision = Path['decision'];
type Choice = 'APPROVE' | 'OBJECT' | 'ABSTAIN' | 'RECUSE';

/** From the proposal to the decision, and to a second one now and then; whether there is a decision. */
export function decide(story: Story): boolean {
  const { chance, path, board } = story;
  const proposed = proposalOf(story);
  if (!proposed) return false;
  const { plan, decision, voters, spare } = proposed;
  const proposer = chance.yes(0.8) ? board.chair : chance.of([board.chair, ...voters.filter((id) => board.seated.has(id))]);
  story.pass(0.08);
  propose(story, proposer, plan);
  const equal = path.strength === 'SPLIT';
  const again = path.proposalRevised || (equal && !path.splitDeclared);
  if (again) {
    vote(story, voters.slice(0, 2), equal ? ['APPROVE', 'OBJECT'] : ['APPROVE', 'APPROVE']);
    story.pass(0.08);
    propose(story, board.chair, planOf(story, decision));
  }
  const choices = choicesOf(story, voters, again && equal ? 'UNANIMOUS' : path.strength);
  const phone = vote(story, voters, choices, spare);
  story.pass(0.1);
  ratify(story, voters, choices, chance.yes(0.85) ? board.chair : board.chairs.at(-1)!);
  if (phone) confirm(story, phone);
  if (path.amended) amend(story, voters, decision);
  return true;
}

/** The plan with the people whose votes make its quorum; a board that has them for no plan decides nothing. `spare` is not needed. */
function proposalOf(story: Story): { plan: RecommendationDraft; decision: Decision; voters: string[]; spare: string | undefined } | null {
  const { board, kind, path, chance, guests } = story;
  const given = new Set(story.deeds.flatMap(({ name, by }) => (name === 'submitOpinion' && by.kind === 'person' ? [by.id] : [])));
  const able = [...board.members, ...guests];
  for (const decision of [path.decision, 'REHABILITATION_FIRST'] as const) {
    const plan = planOf(story, decision);
    const needed = requirementsFor(board.charter.content, kind.code, codesOf(story, plan), path.priority);
    const voters = able.filter(({ personId }) => given.has(personId));
    for (;;) {
      const { met, missing } = evaluateQuorum(needed, voters);
      if (met) break;
      const next = able.find((one) => !voters.includes(one) && missing.some(({ disciplines }) => disciplines.includes(one.discipline)));
      if (!next) break;
      voters.push(next);
    }
    const others = able.filter((one) => !voters.includes(one));
    if (others.length > 0 && (voters.length < 2 || (path.strength === 'MAJORITY' && voters.length < 3) || chance.yes(0.25)))
      voters.push(others.shift()!);
    if (evaluateQuorum(needed, voters).met)
      return { plan, decision, voters: voters.map(({ personId }) => personId), spare: others.at(-1)?.personId };
  }
  return null;
}

function propose(story: Story, by: string, recommendation: RecommendationDraft): void {
  const rationale = fill(story.chance.of(proposals[recommendation.steps[0]!.kind]), story.subject.words);
  story.do('proposeDecision', by, { recommendation, rationale });
}

/** One choice for each voter, so that the strength comes out; never an objection of the chair, who would acknowledge it too. */
function choicesOf({ board, path }: Story, voters: readonly string[], strength: 'UNANIMOUS' | 'MAJORITY' | 'SPLIT'): Choice[] {
  const objecting = { UNANIMOUS: 0, MAJORITY: voters.length > 4 ? 2 : voters.length > 2 ? 1 : 0, SPLIT: Math.floor(voters.length / 2) }[
    strength
  ];
  const choices: Choice[] = voters.map(() => 'APPROVE');
  let left = objecting;
  for (const index of voters.keys()) if (left > 0 && voters[index] !== board.chair) left = (choices.splice(index, 1, 'OBJECT'), left - 1);
  const approvals = choices.filter((choice) => choice === 'APPROVE').length;
  const surplus = strength === 'SPLIT' ? approvals - (objecting - left) : Number(path.abstains && approvals - objecting > 1);
  for (let count = 0; count < surplus; count++) choices.splice(choices.lastIndexOf('APPROVE'), 1, 'ABSTAIN');
  return choices;
}

/** Everybody votes; answers whose ballot was taken by phone, if one was. */
function vote(story: Story, voters: readonly string[], choices: readonly Choice[], spare?: string): { by: string; choice: Choice } | null {
  const { chance, path, board } = story;
  const share = 0.22 / voters.length;
  let phone: { by: string; choice: Choice } | null = null;
  for (const [index, by] of voters.entries()) {
    const choice = choices[index]!;
    story.pass(share);
    if (path.ballotChanged && index === 0) {
      cast(story, by, 'ABSTAIN', null);
      story.pass(share / 2);
    }
    const entersIt = board.desk[0]!;
    if (path.priority === 'P1' && phone === null && index > 0 && by !== entersIt) {
      cast(story, entersIt, choice, by);
      phone = { by, choice };
    } else cast(story, by, choice, null);
  }
  if (path.recused && spare !== undefined) {
    story.pass(share);
    cast(story, spare, 'RECUSE', null);
  }
  if (phone === null || !path.phoneConfirmed) return null;
  if (chance.yes(0.7)) return phone;
  confirm(story, phone);
  return null;
}

function cast(story: Story, by: string, choice: Choice, onBehalfOf: string | null): void {
  const { chance } = story;
  const reason = {
    APPROVE: null,
    OBJECT: chance.of(objections),
    RECUSE: chance.of(recusals),
    ABSTAIN: chance.yes(0.5) ? chance.of(abstentions) : null,
  }[choice];
  story.do('castBallot', by, { choice, reason, onBehalfOf });
}

/** DEC-12: giving the same choice again is confirming it, also when all is decided. */
function confirm(story: Story, { by, choice }: { by: string; choice: Choice }): void {
  story.diary.minutes(story.chance.between(40, 300));
  story.do('castBallot', by, { choice, reason: null, onBehalfOf: null });
}

function ratify(story: Story, voters: readonly string[], choices: readonly Choice[], by: string): void {
  const { chance, diary, referrer, board } = story;
  const objectors = voters.filter((_, index) => choices[index] === 'OBJECT');
  for (const voterId of objectors) {
    diary.minutes(3);
    story.do('acknowledgeDissent', by, { voterId });
  }
  diary.minutes(chance.between(3, 25));
  const approvals = choices.filter((choice) => choice === 'APPROVE').length;
  const reason = approvals === objectors.length ? chance.of(splitReasons) : null;
  story.do('ratifyDecision', by, { reason, record: recordOf(story, chance.yes(0.7) ? referrer : chance.of(board.chairs)) });
}

function recordOf({ chance, diary, path, subject }: Story, tellsPatient: string): ToldOf['ratifyDecision']['record'] {
  const procedure = path.decision === 'PROCEDURE';
  const verdict = chance.weighted({ OK: 50, ADVISE: 25, HOLD: 15, DEFER: 10 });
  const override = verdict === 'DEFER' ? chance.of(overrides) : null;
  const options = [`${subject.words['procedure']} now`, 'Rehabilitation first', 'No intervention', 'Surgical opinion'];
  return {
    patientPreference: chance.yes(0.85) ? chance.of(preferences) : null,
    optionsConsidered: chance.some(options, chance.between(1, 3)),
    informationMissing: chance.yes(0.12) ? 'Recent blood results.' : null,
    rehabilitationPlan: chance.yes(0.5) ? chance.of(rehabilitation) : null,
    medicationPlan: procedure && chance.yes(0.5) ? fill(chance.of(medicationPlans), { drug: 'Anticoagulant' }) : null,
    safetyResults: procedure && chance.yes(assumed.safetyResult) ? [{ rule: chance.of(safetyRules), verdict, note: null, override }] : [],
    consentPoints: procedure ? chance.some(consentPoints, chance.between(1, 4)) : [],
    fundingRoute: chance.yes(0.8) ? chance.of(fundings) : null,
    tellsPatient,
    tellPatientBy: daysFrom(diary.at, chance.between(1, 9)),
  };
}

/** DEC-6: weeks later the chair puts a changed plan to the vote, which supersedes the first. */
function amend(story: Story, voters: readonly string[], decision: Decision): void {
  const { chance, diary, board } = story;
  diary.days(chance.between(5, 25));
  propose(story, board.chair, planOf(story, chance.yes(0.5) ? 'REHABILITATION_FIRST' : decision));
  for (const by of voters) {
    diary.minutes(chance.between(20, 500));
    cast(story, by, 'APPROVE', null);
  }
  diary.days(1);
  ratify(story, voters, voters.map(() => 'APPROVE'), board.chair); // prettier-ignore
}
