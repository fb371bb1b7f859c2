import type { Invariant } from './invariant.js';

const voted = (choice: string): string => `(select count(*) from decision_ballot b where b.decision_id = d.id and b.choice = '${choice}')`;

export const ofDecisions: readonly Invariant[] = [
  {
    rule: 'DEC-1',
    says: 'more approvals than objections, or a declared split of as many; the strength says which',
    violations: `select d.id::text as what from decision d where not case strength
         when 'SPLIT' then ${voted('APPROVE')} = ${voted('OBJECT')} and ${voted('APPROVE')} > 0 and split_reason is not null
         when 'UNANIMOUS' then ${voted('APPROVE')} > 0 and ${voted('OBJECT')} = 0
         else ${voted('APPROVE')} > ${voted('OBJECT')} end`,
    broken: `update decision_ballot set choice = 'OBJECT' where decision_id = (select id from decision where strength = 'UNANIMOUS' limit 1)`,
  },
  {
    rule: 'DEC-2',
    says: 'every earlier ballot of a member is kept, and none is on a revision that never was',
    violations: `select b.id::text as what from ballot b where (select count(*) from ballot_version v where v.ballot_id = b.id and v.version < b.version) <> b.version - 1
      union all select b.id::text from ballot b join proposal p on p.id = b.proposal_id where b.revision > p.revision`,
    broken: `update ballot set revision = revision + 100 where id = (select id from ballot limit 1)`,
  },
  {
    rule: 'DEC-3',
    says: 'objections and recusals have a reason; a standing objection is a dissent that the chair has acknowledged',
    violations: `select id::text as what from ballot where choice in ('OBJECT', 'RECUSE') and coalesce(trim(reason), '') = ''
      union all select b.decision_id::text from decision_ballot b where b.choice = 'OBJECT' and not exists (
        select from dissent s where s.decision_id = b.decision_id and s.person_id = b.voter_id and s.acknowledged_at is not null)
      union all select s.decision_id::text from dissent s where not exists (
        select from decision_ballot b where b.decision_id = s.decision_id and b.voter_id = s.person_id and b.choice = 'OBJECT')`,
    broken: `update ballot set choice = 'OBJECT', reason = null where id = (select id from ballot limit 1)`,
  },
  {
    rule: 'DEC-4',
    says: 'nobody excluded or without a vote at the time has a ballot in a decision',
    violations: `select d.id::text as what from decision d join decision_ballot b on b.decision_id = d.id and b.choice <> 'RECUSE'
         join case_conflict k on k.case_id = d.case_id and k.person_id = b.voter_id and k.treatment <> 'NOTED'
       where k.declared_at < b.cast_at and (k.withdrawn_at is null or k.withdrawn_at > d.ratified_at)
      union all select d.id::text from decision d join case_conflict k on k.case_id = d.case_id and k.person_id = d.ratified_by and k.bars_chairing
       where k.declared_at < d.ratified_at and (k.withdrawn_at is null or k.withdrawn_at > d.ratified_at)`,
    broken: `insert into case_conflict (id, case_id, board_id, organisation_id, patient_id, person_id, kind, treatment, bars_chairing, note, declared_by, declared_at)
       select gen_random_uuid(), case_id, board_id, organisation_id, patient_id, ratified_by, 'OWN_PATIENT', 'NOTED', true, 'x', ratified_by, '2020-01-01' from decision limit 1`,
  },
  {
    rule: 'DEC-5',
    says: 'a decision keeps the charter that stood, its requirements and its ballots with what each voter could see',
    violations: `select d.id::text as what from decision d join charter h on h.id = d.charter_id where h.board_id <> d.board_id or h.created_at > d.ratified_at
      union all select d.id::text from decision d where not exists (select from decision_ballot b where b.decision_id = d.id)
      union all select d.id::text from decision d join decision_ballot b on b.decision_id = d.id join stream s on s.id = 'case:' || d.case_id where b.seen_head > s.head`,
    broken: `delete from decision_ballot where decision_id = (select id from decision limit 1)`,
  },
  {
    rule: 'DEC-6',
    says: 'the decisions of a case are one chain: one stands, and each other is superseded by a later one of the same case',
    violations: `select case_id::text as what from decision d where not exists (select from decision l where l.supersedes_id = d.id) group by case_id having count(*) > 1
      union all select d.id::text from decision d join decision e on e.id = d.supersedes_id where e.case_id <> d.case_id or e.ratified_at > d.ratified_at
      union all select b.decision_id::text from decision_ballot b join decision d on d.id = b.decision_id where b.cast_at > d.ratified_at`,
    broken: `update decision_ballot set cast_at = now() + interval '1 year' where decision_id = (select id from decision limit 1)`,
  },
  {
    rule: 'DEC-11',
    says: 'a review has one decision for a revision, and a decided case has a decision',
    violations: `select number as what from board_case c where status in ('DECIDED', 'IN_FOLLOW_UP') and not exists (select from decision d where d.case_id = c.id)`,
    broken: `update board_case set status = 'DECIDED' where id = (select id from board_case c where status in ('SUBMITTED', 'DECLINED', 'WITHDRAWN', 'IN_REVIEW')
       and not exists (select from decision d where d.case_id = c.id) limit 1)`,
  },
  {
    rule: 'DEC-12',
    says: 'a ballot by phone is of an emergency, and was taken by somebody else',
    violations: `select b.id::text as what from ballot b join board_case c on c.id = b.case_id where b.taken_by is not null and b.taken_by = b.voter_id`,
    broken: `update ballot set taken_by = voter_id where id = (select id from ballot limit 1)`,
  },
];
