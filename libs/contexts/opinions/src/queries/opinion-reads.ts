import {
  column,
  computed,
  embedded,
  jsonKey,
  list,
  one,
  publicId,
  time,
  value,
  type FieldRead,
  type Reads,
  type Scope,
  type Sql,
} from '#reads';
import { whyNotGiveOpinion, type ReviewAtHand } from '../domain/policy.js';
import { requestReads } from './request-reads.js';
import { reviewOpinionReads } from './review-reads.js';
import { ofTheViewer, reviewAtHandSql, seesOpinion } from './sees-opinion.js';

/** A key of the step that the list runs over. */
const ofStep = (key: string): FieldRead => value(({ row }) => `${row}.step->'${key}'`);
const ofVersion = (key: string): FieldRead => jsonKey('content', key);

/** A plan stands in the row's column `recommendation`, in opinions, proposals and decisions alike: embed it wherever a row has one. */
const planReads: readonly Reads[] = [
  {
    type: 'Recommendation',
    fields: {
      steps: list('RecommendedStep', () => 'true', (step) => `${step}.ordinality`, {
        from: (at, step) => `jsonb_array_elements(${at.row}.recommendation->'steps') with ordinality ${step}(step, ordinality)`,
        visible: 'implied',
      }), // prettier-ignore
    },
  },
  {
    type: 'RecommendedStep',
    fields: {
      number: ofStep('number'),
      concurrent: ofStep('concurrent'),
      kind: ofStep('kind'),
      procedure: one('Procedure', ({ row }, procedure) => `${procedure}.id = (${row}.step->>'procedureId')::uuid`, { visible: 'implied' }),
      side: ofStep('side'),
      levels: ofStep('levels'),
      guidance: ofStep('guidance'),
      timing: ofStep('timing'),
      study: ofStep('study'),
      condition: ofStep('condition'),
    },
  },
];

interface RevisionFacts extends ReviewAtHand {
  readonly author: string;
  readonly person: string | null;
  readonly discipline: string | null;
}
/** Somebody else's opinion needs no facts: on the page of a case most of them are. A text for many leaves it to the page whose it is. */
const revisionSql = (at: Scope): Sql => {
  const { fact, person } = at.viewer;
  const whose = `'author', ${at.row}.author_id, 'person', ${fact?.('person') ?? person}`;
  const facts = `(select ${reviewAtHandSql(at, 'rv', whose)} from review rv where rv.id = ${at.row}.review_id)`;
  return fact ? facts : `case when ${at.row}.author_id = ${person} then ${facts} end`;
};

export const opinionReads: readonly Reads[] = [
  { heldBy: 'BoardCase', tables: ['opinion', 'opinion_version', 'answered_discipline', 'opinion_request_step'] },
  ...ofTheViewer,
  ...planReads,
  {
    type: 'Opinion',
    table: 'opinion',
    node: 'Opinion',
    visible: seesOpinion,
    patient: (row) => `${row}.patient_id`,
    fields: {
      id: publicId('Opinion'),
      author: one('Person', (at, person) => `${person}.id = ${at.row}.author_id`, { visible: 'implied' }),
      discipline: column('discipline'),
      recommendation: embedded('Recommendation'),
      confidence: column('confidence'),
      expectedBenefit: column('expected_benefit'),
      afterUnsealing: column('after_unsealing'),
      concerns: column('concerns'),
      conditions: column('conditions'),
      rationale: column('rationale'),
      rehabilitationPlan: column('rehabilitation_plan'),
      version: column('version'),
      submittedAt: time('submitted_at'),
      revisedAt: time('revised_at'),
      earlierVersions: list(
        'OpinionVersion',
        (at, earlier) => `${earlier}.opinion_id = ${at.row}.id`,
        (earlier) => `${earlier}.version`,
      ),
      mayRevise: computed<RevisionFacts | null>(
        revisionSql,
        (facts) => facts !== null && facts.author === facts.person && whyNotGiveOpinion(facts, facts) === null,
      ),
    },
  },
  {
    type: 'OpinionVersion',
    // The plan under the name that every plan is read from.
    table: `(select v.*, v.content->'recommendation' as recommendation from opinion_version v)`,
    visible: seesOpinion,
    fields: {
      version: column('version'),
      writtenAt: time('written_at'),
      recommendation: embedded('Recommendation'),
      confidence: ofVersion('confidence'),
      expectedBenefit: ofVersion('expectedBenefit'),
      concerns: ofVersion('concerns'),
      conditions: ofVersion('conditions'),
      rationale: ofVersion('rationale'),
      rehabilitationPlan: ofVersion('rehabilitationPlan'),
    },
  },
  reviewOpinionReads,
  ...requestReads,
];
