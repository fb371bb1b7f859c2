import { seatsAtSql } from '#boards';
import type { Sql, ViewerSql } from '#reads';
import { seesItem } from './sees-meeting.js';

/** JSON of `MeetingFacts`: of the meetings of a board that began in a period; of their items those that the viewer may see. */
export const meetingFactsSql = (viewer: ViewerSql, board: Sql, from: Sql, to: Sql): Sql => {
  const held = `m.board_id = ${board} and m.opened_at is not null and m.starts_at >= ${from} and m.starts_at < ${to}`;
  return `(select json_build_object('meetings', count(*), 'seats', coalesce(sum(s.seats), 0), 'attended', coalesce(sum(s.attended), 0),
      'items', (select coalesce(json_agg(json_build_object('outcome', o.outcome, 'code', o.outcome_code, 'count', o.count)), '[]')
        from (select i.outcome, i.outcome_code, count(*) as count from meeting m join agenda_item i on i.meeting_id = m.id
          where ${held} and ${seesItem({ row: 'i', viewer })} group by 1, 2) o))
    from meeting m cross join lateral (
      select count(*) as seats, count(*) filter (where exists (select from attendance a where a.meeting_id = m.id and a.person_id = seat.person_id)) as attended
      from (${seatsAtSql('m.board_id', 'm.starts_at')}) seat) s
    where ${held})`;
};
