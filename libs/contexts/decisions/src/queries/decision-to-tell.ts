import type { EntityManager } from 'typeorm';
import type { RatifiedRecord } from '../domain/record.js';

/** One step of the plan with its procedure's name as the catalogue has it; what a step does not say is null. */
export interface StepToTell {
  readonly number: number;
  readonly concurrent: boolean;
  readonly kind:
    | 'PROCEDURE' | 'REHABILITATION_FIRST' | 'PAIN_MANAGEMENT_PROGRAMME' | 'MORE_INFORMATION' | 'OTHER_SPECIALTY' | 'RESEARCH_STUDY' | 'NOT_OFFERED' | 'NO_PREFERENCE';
  readonly procedureCode: string | null;
  readonly procedureName: string | null;
  readonly side: string | null;
  readonly levels: readonly string[];
  readonly guidance: string | null;
  readonly timing: string | null;
  readonly study: string | null;
  readonly condition: string | null;
} // prettier-ignore

/** A decision with everything in it that letters and minutes tell others. */
export interface DecisionToTell {
  readonly id: string;
  readonly caseId: string;
  readonly reviewId: string;
  readonly charterId: string;
  /** The decision that this one supersedes. */
  readonly supersedesId: string | null;
  /** True while no later decision supersedes it. */
  readonly stands: boolean;
  readonly ratifiedAt: Date;
  readonly ratifiedBy: string;
  readonly strength: string;
  readonly splitReason: string | null;
  readonly rationale: string;
  readonly steps: readonly StepToTell[];
  readonly record: RatifiedRecord;
  /** Name of the person who tells the patient. */
  readonly tellsPatient: string | null;
  readonly dissents: readonly { readonly by: string; readonly discipline: string | null; readonly reason: string }[];
  /** What somebody is to do because of it, with a person's or a side's name. */
  readonly actions: readonly { readonly what: string; readonly owner: string; readonly dueOn: string | null }[];
  /** Given by phone, by whom they were taken, and whether the voter has confirmed it since (DEC-12). */
  readonly phoneBallots: readonly { readonly voter: string; readonly takenBy: string; readonly confirmed: boolean }[];
}

type Row = Omit<DecisionToTell, 'steps'> & { readonly recommendation: { readonly steps: readonly Partial<StepToTell>[] } };

/** What does this decision tell? Null where there is none, or whoever asks may not see it. */
export async function decisionToTell(manager: EntityManager, decisionId: string): Promise<DecisionToTell | null> {
  const [row]: Row[] = await manager.query(
    `select d.id, d.case_id as "caseId", d.review_id as "reviewId", d.charter_id as "charterId", d.supersedes_id as "supersedesId", d.ratified_at as "ratifiedAt",
       d.ratified_by as "ratifiedBy", d.strength, d.split_reason as "splitReason", d.rationale, d.record,
       not exists (select from decision later where later.supersedes_id = d.id) as stands,
       (select p.name from person p where p.id = (d.record->>'tellsPatient')::uuid) as "tellsPatient",
       (select coalesce(json_agg(json_build_object('by', p.name, 'discipline', x.discipline, 'reason', x.reason) order by x.id), '[]')
        from dissent x join person p on p.id = x.person_id where x.decision_id = d.id) as dissents,
       (select coalesce(json_agg(json_build_object('what', a.what, 'owner', coalesce(p.name, a.owner_name, 'Referring side'), 'dueOn', a.due_on) order by a.added_at, a.id), '[]')
        from action a left join person p on p.id = a.owner_id where a.decision_id = d.id and a.state <> 'CANCELLED') as actions,
       (select coalesce(json_agg(json_build_object('voter', v.name, 'takenBy', t.name,
          'confirmed', coalesce(db.confirmed_at, b.confirmed_at) is not null) order by v.name, v.id), '[]')
        from decision_ballot db join person v on v.id = db.voter_id join person t on t.id = db.taken_by
        left join ballot b on b.proposal_id = d.proposal_id and b.revision = d.revision and b.voter_id = db.voter_id
        where db.decision_id = d.id) as "phoneBallots",
       jsonb_build_object('steps', (select coalesce(jsonb_agg(s.step || jsonb_build_object('procedureCode', pr.code, 'procedureName', pr.name) order by s.n), '[]')
        from jsonb_array_elements(d.recommendation->'steps') with ordinality s(step, n)
        left join procedure pr on pr.id = (s.step->>'procedureId')::uuid)) as recommendation
     from decision d where d.id = $1`,
    [decisionId],
  );
  if (!row) return null;
  const { recommendation, ...decision } = row;
  return { ...decision, steps: recommendation.steps.map(stepToTell) };
}

/** The decision of this case that no other supersedes; null where it has none, or whoever asks may not see it. */
export async function decisionThatStands(manager: EntityManager, caseId: string): Promise<DecisionToTell | null> {
  const [row]: { id: string }[] = await manager.query(
    `select d.id from decision d where d.case_id = $1 and not exists (select from decision later where later.supersedes_id = d.id)`,
    [caseId],
  );
  return row ? decisionToTell(manager, row.id) : null;
}

const stepToTell = (step: Partial<StepToTell>): StepToTell => ({
  number: step.number!,
  concurrent: step.concurrent ?? false,
  kind: step.kind!,
  procedureCode: step.procedureCode ?? null,
  procedureName: step.procedureName ?? null,
  side: step.side ?? null,
  levels: step.levels ?? [],
  guidance: step.guidance ?? null,
  timing: step.timing ?? null,
  study: step.study ?? null,
  condition: step.condition ?? null,
});
