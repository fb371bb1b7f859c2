import { requirementsFor, type CharterContent } from './charter.js';
import { evaluateQuorum, type QuorumRequirement, type Voter } from './quorum.js';

/** A quorum that this charter asks for and that the board's members cannot meet. */
export interface CharterWarning {
  readonly questionKind: string;
  /** The procedures that ask for more than the kind alone; empty when the kind itself cannot be met. */
  readonly procedures: readonly string[];
  /** Without whom it cannot be met; null when it cannot be met even when everybody is there. */
  readonly without: string | null;
  readonly missing: readonly QuorumRequirement[];
}

interface Question {
  readonly kind: string;
  readonly codes: readonly string[];
}

/**
 * DEC-4: what cannot be decided when any one member is absent or recused. Each kind of question is tried alone and with each entry of
 * procedures; an entry is named only where the kind alone would have been met, so that one vacancy is not told as often as there are
 * procedures. Guests are not counted: they come for one case.
 */
export function charterWarnings(charter: CharterContent, voters: readonly Voter[]): CharterWarning[] {
  const kinds = charter.questionKinds.map(({ code }): Question => ({ kind: code, codes: [] }));
  const plans = charter.questionKinds
    .filter(({ emergency }) => !emergency)
    .flatMap(({ code }) => charter.procedures.map(({ codes }): Question => ({ kind: code, codes })));
  const missing = ({ kind, codes }: Question, without: string | null): readonly QuorumRequirement[] =>
    evaluateQuorum(
      // P1 only matters to an emergency kind, whose own quorum is what is asked here
      requirementsFor(charter, kind, codes, 'P1'),
      voters.filter(({ personId }) => personId !== without),
    ).missing;

  const always = new Set<string>();
  return [null, ...voters.map(({ personId }) => personId)].flatMap((without) => {
    const told = new Set<string>(always);
    return [...kinds, ...plans].flatMap(({ kind, codes }) => {
      const name = JSON.stringify([kind, codes]);
      const lacks = missing({ kind, codes }, without);
      if (lacks.length === 0 || told.has(name) || told.has(JSON.stringify([kind, []]))) return [];
      told.add(name);
      if (without === null) always.add(name);
      return [{ questionKind: kind, procedures: codes, without, missing: lacks }];
    });
  });
}
