import type { Company } from './company.js';
import { Chance } from './chance.js';
import { isWeekend, workingMoment } from './diary.js';
import { assumed, caseMix, profiles, type ConditionKey } from './distributions.js';
import { familyNames, femaleNames, maleNames } from './names.js';

const day = 86_400_000;
const week = 7 * day;
const weekend = isWeekend;

export interface PlannedPatient {
  readonly identifier: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: 'female' | 'male';
  readonly condition: ConditionKey;
  readonly organisation: number;
  /** Index of the case in which this organisation first names this patient. */
  readonly firstCase: number;
  /** Indexes of the boards, in the order in which they were referred to. */
  readonly boards: number[];
  lastReferred: number;
}

/** What is settled before a story is told, because it depends on the other cases: when, where, who. */
export interface PlannedCase {
  /** In the order of submission, from 0. */
  readonly index: number;
  readonly submittedAt: number;
  readonly board: number;
  readonly patient: PlannedPatient;
}

export interface Season {
  readonly seed: number;
  readonly cases: number;
  /** Everything happens before it. */
  readonly until: number;
  /** Code of the only board that they are referred to; left out: all of them. */
  readonly only?: string | undefined;
}

const takesJoints = new Set(['MSK', 'JNT']);
const jointConditions = new Set<ConditionKey>(['knee_oa', 'shoulder']);
const cancerConditions = new Set<ConditionKey>(['bone_metastasis', 'coeliac_visceral']);

function takes(code: string, condition: ConditionKey): boolean {
  if (code === 'ONC') return cancerConditions.has(condition);
  if (takesJoints.has(code)) return jointConditions.has(condition) || condition === 'si_joint';
  return !jointConditions.has(condition);
}

/** When and where each case comes in and whose it is, in the order of submission. */
export function planCases({ seed, cases, until, only }: Season, company: Company): PlannedCase[] {
  const chance = new Chance(`plan/${seed}`);
  const weeks = Math.min(assumed.mostWeeks, Math.max(assumed.leastWeeks, cases / assumed.casesAWeek));
  const draw = (): { condition: ConditionKey; boards: number[] } => {
    const condition = chance.weighted(caseMix);
    const boards = company.boards.flatMap(({ code }, index) => ((only ?? code) === code && takes(code, condition) ? [index] : []));
    return boards.length > 0 ? { condition, boards } : draw();
  };
  const arrivals = Array.from({ length: cases }, () => {
    const { condition, boards } = draw();
    const weights = Object.fromEntries(boards.map((index) => [index, assumed.boardWeights[company.boards[index]!.code] ?? 1]));
    const board = Number(chance.weighted(weights));
    // Nobody refers to a board that is not there yet; it takes a week until the first does.
    const from = Math.max(until - weeks * week, company.boards[board]!.since + week);
    return { condition, board, submittedAt: someMoment(chance, Math.min(from, until - week), until) };
  }).sort((one, other) => one.submittedAt - other.submittedAt);

  const patients: PlannedPatient[][] = company.organisations.map(() => []);
  return arrivals.map(({ condition, board, submittedAt }, index) => {
    const organisation = organisationFor(chance, company, board);
    const known = patients[organisation]!;
    const again = chance.yes(assumed.referredAgain) ? known[chance.below(known.length)] : undefined;
    // Sooner than after two months would be a second open case of the same question.
    const fits = again && submittedAt - again.lastReferred > 60 * day && takes(company.boards[board]!.code, again.condition);
    const patient = fits ? again : newPatient(chance, seed, index, organisation, condition, submittedAt);
    if (!fits) known.push(patient);
    if (!patient.boards.includes(board)) patient.boards.push(board);
    patient.lastReferred = submittedAt;
    return { index, submittedAt, board, patient };
  });
}

function someMoment(chance: Chance, from: number, until: number): number {
  for (;;) {
    const at = workingMoment(chance, from + chance.share() * (until - from));
    if (!weekend(at) && at > from && at < until) return at;
  }
}

/** Hospitals refer to every board; those with nobody outside the board who refers would talk to themselves. */
function organisationFor(chance: Chance, { boards, organisations }: Company, board: number): number {
  const { seated } = boards[board]!;
  const able = organisations.flatMap(({ referrers }, index) => (referrers.some((id) => !seated.has(id)) ? [index] : []));
  return chance.of(able);
}

function newPatient(
  chance: Chance,
  seed: number,
  index: number,
  organisation: number,
  condition: ConditionKey,
  submittedAt: number,
): PlannedPatient {
  const { age: [mean, deviation], female } = profiles[condition]; // prettier-ignore
  const sex = chance.yes(female) ? 'female' : 'male';
  const age = Math.min(97, Math.max(19, chance.normal(mean, deviation)));
  return {
    identifier: `SYNTHETIC-${seed}-${String(index + 1).padStart(6, '0')}`,
    name: `${chance.of(familyNames)}, ${chance.of(sex === 'female' ? femaleNames : maleNames)}`,
    birthDate: new Date(submittedAt - age * 365.25 * day).toISOString().slice(0, 10),
    sex,
    condition,
    organisation,
    firstCase: index,
    boards: [],
    lastReferred: submittedAt,
  };
}
