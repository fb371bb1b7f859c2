import type { Invariant } from './invariant.js';

export const ofDiscussion: readonly Invariant[] = [
  {
    rule: 'DISC-1',
    says: 'a comment is for whom its thread is, on its thread’s case',
    violations: `select m.id::text as what from comment m join thread t on t.id = m.thread_id
       where m.audience <> t.audience or m.case_id <> t.case_id or m.board_id <> t.board_id
      union all select id::text from thread where anchor ->> 'kind' in ('OPINION', 'CRITERION') and audience <> 'BOARD'`,
    broken: `update comment set audience = case audience when 'BOARD' then 'REFERRER' else 'BOARD' end where id = (select id from comment limit 1)`,
  },
  {
    rule: 'DISC-2',
    says: 'every earlier text of a comment is kept',
    violations: `select m.id::text as what from comment m where (select count(*) from comment_version v where v.comment_id = m.id and v.version < m.version)
       <> m.version - 1`,
    broken: `update comment set version = version + 1 where id = (select id from comment limit 1)`,
  },
  {
    rule: 'DISC-3',
    says: 'who is mentioned for the board’s side sits or sat there; for the referrer’s, there or with the referrer',
    violations: `select n.comment_id::text as what from mention n where not exists (
         select from board_member m where m.board_id = n.board_id and m.person_id = n.person_id)
       and not exists (select from board_guest g where g.case_id = n.case_id and g.person_id = n.person_id)
       and not (n.audience = 'REFERRER' and exists (
         select from affiliation a where a.organisation_id = n.organisation_id and a.person_id = n.person_id))`,
    broken: `insert into person (id, user_name, name) values ('00000000-0000-7000-8000-00000000ffff', 'nobody', 'Nobody');
       insert into mention (comment_id, person_id, case_id, board_id, organisation_id, audience, created_at)
       select id, '00000000-0000-7000-8000-00000000ffff', case_id, board_id, organisation_id, audience, now() from comment limit 1`,
  },
  {
    rule: 'DISC-4',
    says: 'a resolved thread says by whom',
    violations: `select id::text as what from thread where (resolved_at is null) <> (resolved_by is null)`,
    broken: `update thread set resolved_at = now(), resolved_by = null where id = (select id from thread limit 1)`,
  },
];
