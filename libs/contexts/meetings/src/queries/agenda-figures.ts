import { charterOfReviewSql, currentCharterSql, evaluateQuorum, requirementsFor, standingFactsSql, standingFromFacts } from '#boards';
import { latestReviewSql } from '#cases';
import type { CharterContent, Priority, QuorumRule, StandingFacts } from '#boards';
import { computed, publicIdOf, type FieldRead, type Scope, type Sql } from '#reads';
import { suggestedOrder, type Listed } from '../domain/agenda.js';
import { seesItem } from './sees-meeting.js';

interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly disciplines: readonly string[];
}
interface RoomFacts {
  /** Of the proposal that is on the table, which also asks for what its procedures need. */
  readonly proposed: readonly QuorumRule[] | null;
  readonly charter: Pick<CharterContent, 'questionKinds' | 'procedures'>;
  readonly questionKind: string;
  readonly priority: Priority | null;
  readonly people: readonly { readonly key: string; readonly person: PersonFacts; readonly standing: StandingFacts }[];
}

/** Who is in the room now, each with what they are for this case: a guest counts for their own. */
const peopleSql = ({ row, viewer }: Scope): Sql => `(select coalesce(json_agg(json_build_object('key', a.person_id,
    'person', json_build_object('id', ${publicIdOf('Person', 'p.id')}, 'name', p.name, 'disciplines', p.disciplines),
    'standing', ${standingFactsSql({ ...viewer, person: 'a.person_id' }, 'a.board_id', 'i.case_id')}) order by a.arrived_at, a.person_id), '[]')
  from attendance a join person p on p.id = a.person_id where a.meeting_id = ${row}.id and a.left_at is null)`;

/**
 * MEET-4: for the current case, by discipline, among those who attend and vote on it. `proposed` is what the proposal of a review needs: JSON,
 * or null while nothing is proposed; the room of decisions says it, and this field is mapped there.
 */
export const quorumInRoom = (proposed: (reviewId: Sql) => Sql): FieldRead =>
  computed<RoomFacts | null>(
    (at) => `(select json_build_object('questionKind', c.question_kind, 'priority', c.priority, 'people', ${peopleSql(at)},
      'proposed', ${proposed('rv.id')}, 'charter', ${charterOfReviewSql('rv.charter_id', 'c.board_id', (content) => `json_build_object('questionKinds', ${content}->'questionKinds', 'procedures', ${content}->'procedures')`)})
    from agenda_item i join board_case c on c.id = i.case_id
    left join lateral ${latestReviewSql('i.case_id')} rv on true
    where i.id = ${at.row}.current_item_id and ${seesItem({ ...at, row: 'i' })})`,
    (facts, now) => facts && quorumOf(facts, now),
  );

function quorumOf({ proposed, charter, questionKind, priority, people }: RoomFacts, now: Date) {
  const rules = proposed ?? requirementsFor(charter as CharterContent, questionKind, [], priority);
  const standings = people.map(({ standing }) => standingFromFacts(standing, now));
  const quorum = evaluateQuorum(rules, standings.filter(({ votes }) => votes));
  const byKey = new Map(people.map(({ key, person }) => [key, person]));
  const requirements = quorum.requirements.map((one) => ({ ...one, by: one.by.map((key) => byKey.get(key)!) }));
  return { met: quorum.met, requirements, missing: requirements.filter(({ met }) => !met) };
} // prettier-ignore

interface OrderFacts {
  readonly items: readonly (Listed & { readonly itemId: string })[];
  readonly breakAfterMinutes: number;
}

/** MEET-2: of what still waits and the viewer may see. */
export const suggestedOrderRead: FieldRead = computed<OrderFacts>(
  (
    at,
  ) => `json_build_object('breakAfterMinutes', coalesce(${currentCharterSql(`${at.row}.board_id`, (content) => `(${content}->'agenda'->>'breakAfterMinutes')::integer`)}, 60),
    'items', (select coalesce(json_agg(json_build_object('itemId', ${publicIdOf('AgendaItem', 'i.id')}, 'kind', i.kind, 'position', i.position,
        'plannedMinutes', i.planned_minutes, 'complexity', c.complexity, 'priority', c.priority) order by i.position), '[]')
      from agenda_item i join board_case c on c.id = i.case_id
      where i.meeting_id = ${at.row}.id and i.outcome is null and ${seesItem({ ...at, row: 'i' })}))`,
  ({ items, breakAfterMinutes }) => suggestedOrder(items, { breakAfterMinutes }),
);
