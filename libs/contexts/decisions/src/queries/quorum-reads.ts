import { evaluateQuorum, type Quorum, type QuorumRule } from '#boards';
import type { Discipline } from '#specialists';
import { computed, publicIdOf, type FieldRead, type Sql } from '#reads';
import { votersOf, type BallotChoice } from '../domain/ballot.js';

interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly disciplines: readonly Discipline[];
}
interface BallotFacts {
  readonly voterId: string;
  readonly discipline: Discipline | null;
  readonly choice: BallotChoice;
  readonly person: PersonFacts;
}

/** The ballots of `from … where …`, in the order in which they stand in the answer, each with its voter as the API shows people. */
const ballotsSql = (
  rows: Sql,
): Sql => `(select coalesce(json_agg(json_build_object('voterId', b.voter_id, 'discipline', b.discipline, 'choice', b.choice,
  'person', json_build_object('id', ${publicIdOf('Person', 'p.id')}, 'name', p.name, 'disciplines', p.disciplines)) order by b.cast_at, b.voter_id), '[]')
  from ${rows} join person p on p.id = b.voter_id)`;

/** What `votersNow` says of the voter: whoever has left the board meanwhile is counted for nothing, a guest of the case is as long as it lasts. */
export const stillVotes = `(exists (select from board_member m where m.board_id = t.board_id and m.person_id = t.voter_id and m.left_at is null
    and m.role <> 'OBSERVER' and m.discipline is not null)
  or exists (select from board_guest g where g.case_id = t.case_id and g.person_id = t.voter_id and g.discipline is not null)
    and not exists (select from board_member m where m.board_id = t.board_id and m.person_id = t.voter_id and m.left_at is null))`;

/** person.id → the person, everywhere in a quorum. */
function withPeople({ met, requirements }: Quorum, ballots: readonly BallotFacts[]) {
  const people = new Map(ballots.map(({ voterId, person }) => [voterId, person]));
  const all = requirements.map((requirement) => ({ ...requirement, by: requirement.by.map((id) => people.get(id)!) }));
  return { met, requirements: all, missing: all.filter((requirement) => !requirement.met) };
}

/** As the ballots stand now (DEC-1). */
export const quorumOfProposal: FieldRead = computed<{ requirements: QuorumRule[]; ballots: BallotFacts[] }>(
  ({ row }) => `json_build_object('requirements', ${row}.requirements,
    'ballots', ${ballotsSql(`(select * from ballot t where t.proposal_id = ${row}.id and t.revision = ${row}.revision and ${stillVotes}) b`)})`,
  ({ requirements, ballots }) => withPeople(evaluateQuorum(requirements, votersOf(ballots)), ballots),
);

/** As it was recorded at ratification (DEC-5): whoever counts otherwise one day does not change what was decided. */
export const quorumOfDecision: FieldRead = computed<{ quorum: Quorum; ballots: BallotFacts[] }>(
  ({ row }) => `json_build_object('quorum', ${row}.record->'quorum',
    'ballots', ${ballotsSql(`(select * from decision_ballot where decision_id = ${row}.id) b`)})`,
  ({ quorum, ballots }) => withPeople(quorum, ballots),
);
