import { computed, type Reads, type Sql } from '#reads';
import { risksOf, type PlanAtHand } from '../domain/implementation-risk.js';

const proceduresOf = (proposal: string): Sql =>
  `select (s->>'procedureId')::uuid from jsonb_array_elements(${proposal}.recommendation->'steps') s where s->>'procedureId' is not null`;

const planSql = (proposal: string): Sql => `(select json_build_object(
  'steps', ${proposal}.recommendation->'steps',
  'goals', c.pain_profile->>'goals',
  'health', json_build_object('diagnoses', coalesce(c.health->'diagnoses', '[]'), 'devices', coalesce(c.health->'devices', '[]'), 'medications', coalesce(c.health->'medications', '[]')),
  'assessed', exists (select from safety_result s where s.review_id = ${proposal}.review_id),
  'owned', exists (select from action a where a.case_id = c.id and a.state = 'OPEN')
    or exists (select from case_conflict k where k.case_id = c.id and k.kind = 'INTENDED_OPERATOR' and k.withdrawn_at is null),
  'notOffered', exists (select from procedure pr where pr.id in (${proceduresOf(proposal)}) and not pr.offered),
  'uncertain', exists (select from procedure_recommendation r join procedure pr on pr.code = any (r.procedure_codes)
    where pr.id in (${proceduresOf(proposal)}) and r.direction ~ '^(research_only|special_arrangements)'))
  from board_case c where c.id = ${proposal}.case_id)`;

export const riskReads: readonly Reads[] = [
  { extends: 'Proposal', fields: { implementationRisks: computed<PlanAtHand>(({ row }) => planSql(row), risksOf) } },
];
