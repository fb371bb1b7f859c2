import type { Invariant } from './invariant.js';

export const ofOpinions: readonly Invariant[] = [
  {
    rule: 'OPIN-3',
    says: 'earlier versions of an opinion stay, and none is newer than the ratification',
    violations: `select o.id::text as what from opinion o
       where (select count(*) from opinion_version v where v.opinion_id = o.id and v.version < o.version) <> o.version - 1
      union all select o.id::text from opinion o join review r on r.id = o.review_id
       where r.decided_at is not null and coalesce(o.revised_at, o.submitted_at) > r.decided_at
         and not exists (select from decision d where d.review_id = r.id and d.ratified_at >= coalesce(o.revised_at, o.submitted_at))`,
    broken: `update opinion set version = version + 1 where id = (select id from opinion limit 1)`,
  },
  {
    rule: 'OPIN-4',
    says: 'no proposal while sealed; who could read the others is marked; unsealing has a name',
    violations: `select p.id::text as what from proposal p join review r on r.id = p.review_id where r.sealed
      union all select p.proposal_id::text from proposal_revision p join proposal on proposal.id = p.proposal_id join review r on r.id = proposal.review_id
       where r.unsealed_at > p.proposed_at
      union all select o.id::text from opinion o join review r on r.id = o.review_id where r.unsealed_at < o.submitted_at and not o.after_unsealing
      union all select id::text from review where (unsealed_at is null) <> (unsealed_by is null)`,
    broken: `update review set sealed = true where id = (select review_id from proposal limit 1)`,
  },
  {
    rule: 'OPIN-5',
    says: 'a discipline is asked once in a review, and its substitute is somebody else',
    violations: `select review_id::text as what from asked_opinion group by review_id, discipline having count(*) > 1
      union all select review_id::text from asked_opinion where person_id = substitute_id`,
    broken: `insert into asked_opinion (id, review_id, case_id, board_id, organisation_id, discipline, position)
       select gen_random_uuid(), review_id, case_id, board_id, organisation_id, discipline, 99 from asked_opinion limit 1`,
  },
];
