import { figuresOf, type DecisionFigures, type FollowedDecision } from '../domain/figures.js';

/** Whoever runs a statement for somebody: an entity manager, a pool. */
interface Asks {
  query(sql: string, values: unknown[]): Promise<unknown>;
}

/**
 * What has become of the decisions that a board made between two instants and that stand? Whoever asks sees the board's side, or gets the
 * figures of nothing: row-level security is the reader's own.
 */
export async function decisionFigures(asks: Asks, boardId: string, from: Date, to: Date, now: Date): Promise<DecisionFigures> {
  const answer = await asks.query(
    `select c.submitted_at as "submittedAt", d.ratified_at as "ratifiedAt",
       (select coalesce(json_agg(json_build_object('kind', e.step->>'kind', 'status', coalesce(s.status, 'PENDING'), 'reasonCode', s.reason_code,
          'plannedOn', s.planned_on, 'performedOn', s.performed_on)), '[]')
        from jsonb_array_elements(d.recommendation->'steps') e(step)
        left join decision_step s on s.decision_id = d.id and s.number = (e.step->>'number')::integer) as steps,
       (select a.answer from patient_answer a where a.decision_id = d.id order by a.recorded_at desc, a.id desc limit 1) as answer
     from decision d join board_case c on c.id = d.case_id
     where d.board_id = $1 and d.ratified_at >= $2 and d.ratified_at < $3
       and not exists (select from decision later where later.supersedes_id = d.id)`,
    [boardId, from, to],
  );
  return figuresOf((Array.isArray(answer) ? answer : (answer as { rows: unknown[] }).rows) as FollowedDecision[], now);
}
