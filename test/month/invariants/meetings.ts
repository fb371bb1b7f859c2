import type { Invariant } from './invariant.js';

export const ofMeetings: readonly Invariant[] = [
  {
    rule: 'MEET-1',
    says: 'who was added after the cut-off has a reason',
    violations: `select i.id::text as what from agenda_item i join meeting m on m.id = i.meeting_id
       where i.added_at > m.cut_off_at and i.carried_from_id is null and (not i.late or coalesce(trim(i.reason), '') = '')`,
    broken: `update agenda_item set added_at = now() + interval '1 year', late = false, carried_from_id = null where id = (select id from agenda_item limit 1)`,
  },
  {
    rule: 'MEET-3',
    says: 'a meeting has a current item only while it is open, and it is one of its own',
    violations: `select m.id::text as what from meeting m where m.current_item_id is not null and (m.status <> 'OPEN'
       or not exists (select from agenda_item i where i.id = m.current_item_id and i.meeting_id = m.id and i.removed_at is null))`,
    broken: `update meeting set status = 'CLOSED', current_item_id = (select id from agenda_item limit 1), phase = 'DECIDING' where id = (select id from meeting limit 1)`,
  },
  {
    rule: 'MEET-4',
    says: 'times of attendance do not overlap for one person, and nobody leaves before they came',
    violations: `select a.id::text as what from attendance a where a.left_at < a.arrived_at
      union all select a.id::text from attendance a join attendance b on b.meeting_id = a.meeting_id and b.person_id = a.person_id and b.id > a.id
       where a.arrived_at < coalesce(b.left_at, 'infinity') and b.arrived_at < coalesce(a.left_at, 'infinity')`,
    broken: `update attendance set left_at = arrived_at - interval '1 hour' where id = (select id from attendance limit 1)`,
  },
  {
    rule: 'MEET-5',
    says: 'in a closed meeting every item has an outcome, and what was not decided has a code or the meeting that it was carried to',
    violations: `select i.id::text as what from agenda_item i join meeting m on m.id = i.meeting_id
       where m.status in ('CLOSED', 'SIGNED') and i.removed_at is null and (i.outcome is null
         or (i.outcome = 'DEFERRED' and i.outcome_code is null) or (i.outcome = 'CARRIED' and i.carried_to_id is null))
      union all select i.id::text from agenda_item i where i.outcome = 'CARRIED' and not exists (
        select from agenda_item n where n.carried_from_id = i.id and n.meeting_id = i.carried_to_id)`,
    broken: `update agenda_item set outcome = null where id = (select i.id from agenda_item i join meeting m on m.id = i.meeting_id where m.status in ('CLOSED', 'SIGNED') and i.removed_at is null limit 1)`,
  },
];
