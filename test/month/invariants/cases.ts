import type { Invariant } from './invariant.js';

const judged = `status in ('IN_REVIEW', 'DECIDED', 'IN_FOLLOW_UP')`;

export const ofCases: readonly Invariant[] = [
  {
    rule: 'CASE-1',
    says: 'a referral has a question and a reason',
    violations: `select number as what from board_case where trim(question) = '' or trim(reason) = ''`,
    broken: `update board_case set question = ' ' where id = (select id from board_case limit 1)`,
  },
  {
    rule: 'CASE-3',
    says: 'who waits for information has asked for some, and it is not all answered',
    violations: `select number as what from board_case c where status = 'AWAITING_INFORMATION' and not exists (
        select from information_item i where i.case_id = c.id and i.answered_at is null and i.withdrawn_at is null)
      union all select number from board_case where (status = 'AWAITING_INFORMATION') <> (returns_to is not null) and status not in ('WITHDRAWN', 'DECLINED', 'CLOSED')`,
    broken: `update board_case set status = 'AWAITING_INFORMATION', returns_to = 'IN_REVIEW' where id = (select id from board_case where status = 'DECIDED' limit 1)`,
  },
  {
    rule: 'CASE-4',
    says: 'what is in review or beyond has a priority, a complexity and a review',
    violations: `select number as what from board_case c where ${judged} and (priority is null or not exists (select from review r where r.case_id = c.id))`,
    broken: `update board_case set priority = null where id = (select id from board_case where status = 'DECIDED' limit 1)`,
  },
  {
    rule: 'CASE-6',
    says: 'numbers name their board and year, run without a gap and are never used twice',
    violations: `select c.number as what from board_case c join board b on b.id = c.board_id
       where c.number !~ ('^' || b.code || '-[0-9]{4}-[0-9]{4,}$')
      union all select b.code || ' ' || n.year from case_number_counter n join board b on b.id = n.board_id
       where n.last <> (select count(distinct number) from board_case c where c.board_id = n.board_id and split_part(c.number, '-', 2)::int = n.year)`,
    broken: `update board_case set number = 'X' || number where id = (select id from board_case limit 1)`,
  },
  {
    rule: 'CASE-7',
    says: 'what has ended says by which code or why; what goes on does not',
    violations: `select number as what from board_case
       where (status in ('DECLINED', 'WITHDRAWN') and end_reason is null) or (status in ('DECLINED', 'CLOSED') and end_code is null)
          or (status not in ('DECLINED', 'WITHDRAWN', 'CLOSED') and (end_code is not null or end_reason is not null))`,
    broken: `update board_case set end_code = 'DONE' where id = (select id from board_case where status = 'DECIDED' limit 1)`,
  },
  {
    rule: 'CASE-8',
    says: 'a case and all its parts belong to one patient of the referring organisation, and no case to a record that was merged away',
    violations: `select c.number as what from board_case c join patient p on p.id = c.patient_id
       where p.organisation_id <> c.organisation_id or p.merged_into is not null or c.board_id <> all (p.board_ids)
      union all select c.number from review r join board_case c on c.id = r.case_id where r.patient_id <> c.patient_id
      union all select c.number from decision d join board_case c on c.id = d.case_id where d.patient_id <> c.patient_id
      union all select c.number from comment m join board_case c on c.id = m.case_id where m.patient_id <> c.patient_id`,
    broken: `alter table board_case disable trigger user; update board_case set patient_id = (select id from patient p where p.id <> board_case.patient_id limit 1)
       where id = (select case_id from decision limit 1)`,
  },
  {
    rule: 'CASE-9',
    says: 'an alert was raised for somebody, and answered by a person, if at all',
    violations: `select id::text as what from case_alert where cardinality(person_ids) = 0 or (answered_at is null) <> (answered_by is null)`,
    broken: `insert into case_alert (id, case_id, board_id, organisation_id, patient_id, red_flags, person_ids, raised_at, due_at)
       select gen_random_uuid(), id, board_id, organisation_id, patient_id, '{}', '{}', now(), now() from board_case limit 1`,
  },
  {
    rule: 'CASE-10',
    says: 'reviews of a case are numbered from one without a gap, and only the last can be open',
    violations: `select c.number as what from board_case c join review r on r.case_id = c.id group by c.id having max(r.number) <> count(*) or min(r.number) <> 1
      union all select c.number from review r join board_case c on c.id = r.case_id
       where r.decided_at is null and r.superseded_at is null and exists (select from review later where later.case_id = r.case_id and later.number > r.number)`,
    broken: `update review set number = number + 1 where id = (select id from review limit 1)`,
  },
  {
    rule: 'REC-1',
    says: 'every case was told of on its own stream and left an audit entry with its patient',
    violations: `select number as what from board_case c where not exists (select from fact f where f.stream = 'case:' || c.id and f.seq = 1)
      union all select number from board_case c where not exists (
        select from audit_entry a where a.outcome = 'DONE' and c.patient_id = any (a.patient_ids)
           or exists (select from patient p where p.merged_into = c.patient_id and p.id = any (a.patient_ids)))`,
    broken: `delete from fact where stream = (select 'case:' || id from board_case limit 1)`,
  },
];
