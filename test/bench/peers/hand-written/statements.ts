// As somebody careful writes them who knows the tables and needs no other page: one statement for each page, Postgres makes the JSON,
// lists are gathered where they stand, nothing is asked about the viewer. Times and ids stay as Postgres writes them.

const person = (column: string): string =>
  `(select row_to_json(o) from (select who.id, who.name from person who where who.id = ${column}) o)`;

/** The steps of a plan with their procedures; `more` are the fields that only the page of a case shows. */
const plan = (
  recommendation: string,
  more = '',
): string => `(select json_build_object('steps', json_agg(o order by o.n)) from (select n, s->'number' as number, s->'concurrent' as concurrent,
    s->'kind' as kind, s->'side' as side, s->'levels' as levels, s->'guidance' as guidance, ${more}
    (select row_to_json(p) from (select pr.id, pr.code, pr.name from procedure pr where pr.id = (s->>'procedureId')::uuid) p) as procedure
  from jsonb_array_elements(${recommendation}->'steps') with ordinality x(s, n)) o)`;
const timed = `s->'timing' as timing, s->'study' as study, s->'condition' as condition,`;

const answered = `(select json_agg(a.discipline order by a.discipline) from answered_discipline a where a.review_id = r.id) as "answeredDisciplines"`;
const missing = `(select json_agg(q.discipline order by q.position) from (select discipline, min(position) as position from asked_opinion
    where review_id = r.id and answered_at is null group by discipline) q) as "missingDisciplines"`;
const commentCount = `(select count(*) from comment k where k.case_id = c.id and k.deleted_at is null) as "commentCount"`;
const latestReview = (columns: string): string => `(select row_to_json(o) from (select ${columns}
    from review r where r.case_id = c.id order by r.number desc limit 1) o) as review`;
const list = (columns: string, from: string): string => `(select json_agg(o) from (select ${columns} from ${from}) o)`;

/** One row more than the page tells whether there is another. `$1` board, `$2` and `$3` where the page before ended. */
const page = (size: number, columns: string): string => `select json_build_object(
    'items', (select json_agg(row_to_json(o)) from (select ${columns} from page c where c.place <= ${size} order by c.place) o),
    'hasNextPage', (select count(*) > ${size} from page)) as data`;
const pageRows = (size: number): string => `with page as materialized (
  select *, row_number() over (order by updated_at desc, id desc) as place from (select * from board_case
  where board_id = $1 and (updated_at, id) < ($2, $3) order by updated_at desc, id desc limit ${size + 1}) b)`;

const patient = (more = ''): string =>
  `(select row_to_json(o) from (select p.id, p.name, p.birth_date as "birthDate", p.sex${more} from patient p where p.id = c.patient_id) o) as patient`;

const ballots = (columns: string, from: string): string =>
  list(
    `b.discipline, b.choice, ${columns} b.cast_at as "castAt", ${person('b.voter_id')} as voter`,
    `${from} order by b.cast_at, b.voter_id`,
  );

export const boardPage = `${pageRows(25)} ${page(
  25,
  `c.id, c.number, c.status, c.priority, c.complexity, c.question, c.reason, c.submitted_at as "submittedAt", c.updated_at as "updatedAt",
  ${patient()},
  json_build_object('type', c.pain_profile->'type', 'averageScore', c.pain_profile->'averageScore',
    'durationMonths', c.pain_profile->'durationMonths', 'sites', c.pain_profile->'sites') as "painProfile",
  ${commentCount},
  (select json_agg(o order by o."createdAt", o.id) from (select k.id, k.audience, k.body, k.created_at as "createdAt", ${person('k.author_id')} as author
    from comment k where k.case_id = c.id order by k.created_at desc, k.id desc limit 3) o) as comments,
  ${list('i.id, i.modality, i.description, i.performed_on as "performedOn"', 'imaging_study i where i.case_id = c.id order by i.position, i.id')} as "imagingStudies",
  ${latestReview(`r.id, r.number, r.sealed, r.due_at as "dueAt", ${answered}, ${missing},
    case when not r.sealed then ${list(
      `p.id, p.discipline, p.confidence, p.rationale, p.submitted_at as "submittedAt", ${person('p.author_id')} as author, ${plan('p.recommendation')} as recommendation`,
      'opinion p where p.review_id = r.id order by p.submitted_at, p.id',
    )} end as opinions,
    (select row_to_json(o) from (select p.id, p.revision, p.rationale, p.proposed_at as "proposedAt", ${person('p.proposed_by')} as "proposedBy",
      ${plan('p.recommendation')} as recommendation,
      ${ballots('b.reason,', 'ballot b where b.proposal_id = p.id and b.revision = p.revision')} as ballots
      from proposal p where p.review_id = r.id) o) as proposal,
    (select row_to_json(o) from (select d.id, d.strength, d.ratified_at as "ratifiedAt", ${plan('d.recommendation')} as recommendation,
      ${ballots('', 'decision_ballot b where b.decision_id = d.id')} as ballots
      from decision d where d.review_id = r.id order by d.revision desc limit 1) o) as decision`)}`,
)}`;

export const worklist = `${pageRows(50)}, rows as (${page(
  50,
  `c.id, c.number, c.status, c.priority, c.question, c.submitted_at as "submittedAt", c.updated_at as "updatedAt", ${commentCount},
  json_build_object('type', c.pain_profile->'type') as "painProfile", ${patient()},
  ${latestReview(`r.id, r.sealed, ${answered}, ${missing}`)}`,
)}) select json_build_object('board', (select row_to_json(o) from (select b.id, b.name from board b where b.id = $1) o), 'page', data) as data from rows`;

/**
 * `$1` board, `$2` what was typed. Over the table of words that the product keeps, and by its rules: all words, or a number as it is read
 * aloud; where nothing fits, what is spelt alike. Of a common word the latest 150.
 */
export const searchPage = `with asked as materialized (select search_query($2, '&', '') as query, trim(search_fold($2)) as said,
    regexp_match(trim(search_fold($2)), '^(?:([a-z]{2,5}) ?)?(?:(20\\d\\d) )?0*(\\d{1,6})$') as spoken),
  fits as materialized (select case_id, (max(rank) * 1000000)::int as rank, bool_and(discussed) as discussed from (
    (select case_id, ts_rank('{0.2, 0.4, 0.6, 1}', words, search_query($2, '&', '')) as rank, not words @@ search_query($2, '&', 'AB') as discussed from search_document
      where board_id = $1 and words @@ search_query($2, '&', '') order by submitted_at desc limit 150)
    union all
    (select s.case_id, 3 + coalesce(s.code = upper(a.spoken[1]), false)::int, false from asked a join search_document s on s.serial = a.spoken[3]::int
      where s.board_id = $1 and (a.spoken[1] is null or s.code = upper(a.spoken[1])) and (a.spoken[2] is null or s.year = a.spoken[2]::int))) f group by 1),
  alike as materialized (select case_id, (word_similarity(said, labels) * 250000)::int as rank, submitted_at, said, labels
    from asked cross join lateral (select case_id, labels, submitted_at from search_document where board_id = $1 and labels %> trim(search_fold($2)) limit 500) s
    where asked.spoken is null and length(said) >= 3 and not exists (select from fits)
    order by word_similarity(said, labels) desc, submitted_at desc limit 50),
  page as materialized (select b.*, f.rank, f.discussed, row_number() over (order by f.rank desc, b.id desc) as place
    from (select * from fits union all select case_id, rank, false from alike) f join board_case b on b.id = f.case_id order by f.rank desc, b.id desc limit 51)
  ${page(
    50,
    `json_build_object('asked', $2::text, 'texts', jsonb_build_array(
        jsonb_build_object('source', 'NUMBER', 'text', c.number),
        jsonb_build_object('source', 'PATIENT', 'text', (select p.name || ' · ' || p.identifier from patient p where p.id = c.patient_id)),
        jsonb_build_object('source', 'QUESTION', 'text', c.question), jsonb_build_object('source', 'REASON', 'text', c.reason))
      || case when not c.discussed then '[]' else coalesce((select jsonb_agg(jsonb_build_object('source', 'DISCUSSION', 'text', said.body) order by said.created_at desc)
        from (select k.body, k.created_at from comment k where k.case_id = c.id and k.deleted_at is null
          and to_tsvector('simple', search_fold(k.body)) @@ search_query($2, '|', '') order by k.created_at desc limit 3) said), '[]') end) as searched,
    (select row_to_json(o) from (select c.id, c.number, c.status, c.priority, c.question, c.updated_at as "updatedAt", ${patient()}) o) as "boardCase"`,
  ).replace('select json_build_object(', ' select json_build_object(')}`;

const line = `b.reason, b.confirmed_at as "confirmedAt", b.acknowledged_at as "acknowledgedAt", ${person('b.taken_by')} as "takenBy",`;
const strings = (...keys: string[]): string => keys.map((key) => `'${key}', x->'${key}'`).join(', ');
const parts = (from: string, ...keys: string[]): string =>
  `(select json_agg(json_build_object(${strings(...keys)}) order by n) from jsonb_array_elements(${from}) with ordinality e(x, n))`;
const pain = (...keys: string[]): string => keys.map((key) => `'${key}', c.pain_profile->'${key}'`).join(', ');

export const casePage = `select row_to_json(c) as data from (select
  c.id, c.number, c.status, c.priority, c.complexity, c.version, c.question, c.reason, c.external_reference as "externalReference",
  c.referring_clinician as "referringClinician", c.end_code as "endCode", c.end_reason as "endReason", c.submitted_at as "submittedAt",
  (select name from organisation where id = c.organisation_id) as "referredBy",
  case when jsonb_path_exists(c.pain_profile, '$.redFlags[*] ? (@.finding == "PRESENT")') then ch.content->'emergencyRoute'->'text' end as "emergencyRoute",
  (select json_build_object('code', k->'code', 'name', k->'name') from jsonb_array_elements(ch.content->'questionKinds') k
    where k->>'code' = c.question_kind limit 1) as "questionKind",
  (select row_to_json(o) from (select b.id, b.name,
    ${list(
      `m.role, m.discipline, ${person('m.person_id')} as person`,
      `board_member m where m.board_id = b.id and m.left_at is null
      order by array_position(array['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER'], m.role), m.joined_at, m.person_id`,
    )} as members,
    ${parts(`ch.content->'questionKinds'`, 'code', 'name')} as "questionKinds" from board b where b.id = c.board_id) o) as board,
  ${patient(`, p.died_on as "diedOn", p.identifier_system as "identifierSystem", p.identifier`)},
  json_build_object(${pain('type', 'onset', 'durationMonths', 'averageScore', 'worstScore', 'goals', 'sites', 'redFlags')}) as "painProfile",
  c.health, c.prior_treatments as "priorTreatments",
  ${list('i.id, i.modality, i.description, i.performed_on as "performedOn", i.report', 'imaging_study i where i.case_id = c.id order by i.position, i.id')} as "imagingStudies",
  ${list(
    'i.what, i.owed_by as "owedBy", i.due_on as "dueOn", i.requested_at as "requestedAt", i.answered_at as "answeredAt"',
    'information_item i where i.case_id = c.id order by i.requested_at, i.position, i.id',
  )} as "requestedInformation",
  ${list(
    'o.id, o.number, o.status, o.submitted_at as "submittedAt"',
    `board_case o where o.patient_id = c.patient_id and o.id <> c.id and (o.submitted_at, o.id) < (c.submitted_at, c.id)
    order by o.submitted_at desc, o.id desc limit 20`,
  )} as "previousCases",
  ${list(
    `r.id, r.number, r.opened_at as "openedAt", (select row_to_json(o) from (select d.id, d.ratified_at as "ratifiedAt", d.strength,
      ${plan('d.recommendation', timed)} as recommendation from decision d where d.review_id = r.id order by d.revision desc limit 1) o) as decision`,
    'review r where r.case_id = c.id order by r.number limit 100',
  )} as reviews,
  ${latestReview(`r.id, r.number, r.version, r.sealed, r.due_at as "dueAt", r.unsealed_at as "unsealedAt", r.unseal_reason as "unsealReason",
    ${person('r.unsealed_by')} as "unsealedBy", ${answered}, ${missing},
    ${list(
      `q.discipline, q.due_at as "dueAt", q.answered_at as "answeredAt", ${person('q.person_id')} as person, ${person('q.substitute_id')} as substitute`,
      'asked_opinion q where q.review_id = r.id order by q.position, q.id',
    )} as asked,
    case when not r.sealed then ${list(
      `p.id, p.discipline, p.confidence, p.expected_benefit as "expectedBenefit", p.concerns, p.conditions, p.rationale,
      p.after_unsealing as "afterUnsealing", p.version, p.submitted_at as "submittedAt", ${person('p.author_id')} as author,
      ${plan('p.recommendation', timed)} as recommendation`,
      'opinion p where p.review_id = r.id order by p.submitted_at, p.id',
    )} end as opinions,
    (select row_to_json(o) from (select p.id, p.revision, p.rationale, ${person('p.proposed_by')} as "proposedBy",
      ${plan('p.recommendation', timed)} as recommendation,
      ${ballots(line, 'ballot b where b.proposal_id = p.id and b.revision = p.revision')} as ballots
      from proposal p where p.review_id = r.id) o) as proposal,
    (select row_to_json(o) from (select d.id, d.strength, d.split_reason as "splitReason", d.rationale, d.ratified_at as "ratifiedAt",
      ${person('d.ratified_by')} as "ratifiedBy", ${plan('d.recommendation', timed)} as recommendation,
      ${ballots(
        line,
        `(select db.*, coalesce(db.confirmed_at, v.confirmed_at) as confirmed from decision_ballot db
        left join ballot v on v.proposal_id = d.proposal_id and v.revision = d.revision and v.voter_id = db.voter_id where db.decision_id = d.id) b`,
      ).replace('b.confirmed_at as', 'b.confirmed as')} as ballots,
      ${list('t.id, t.discipline, t.reason, t.acknowledged_at as "acknowledgedAt", ' + person('t.person_id') + ' as by', 'dissent t where t.decision_id = d.id order by t.id')} as dissents,
      (select row_to_json(x) from (select d.record->'informationMissing' as "informationMissing", d.record->'medicationPlan' as "medicationPlan",
        d.record->'optionsConsidered' as "optionsConsidered", d.record->'patientPreference' as "patientPreference",
        d.record->'rehabilitationPlan' as "rehabilitationPlan", d.record->'tellPatientBy' as "tellPatientBy",
        ${person(`(d.record->>'tellsPatient')::uuid`)} as "tellsPatient") x) as record,
      (select row_to_json(x) from (select e.id from decision e where e.id = d.supersedes_id) x) as supersedes,
      (select row_to_json(x) from (select e.id from decision e where e.supersedes_id = d.id) x) as "supersededBy"
      from decision d where d.review_id = r.id order by d.revision desc limit 1) o) as decision`)},
  ${commentCount},
  ${list(
    `t.id, t.audience, t.question_to as "questionTo", t.created_at as "createdAt", t.resolved_at as "resolvedAt", ${person('t.resolved_by')} as "resolvedBy",
    ${list(
      `k.id, k.thread_id as "threadId", k.version, k.audience, k.body, k.created_at as "createdAt", k.edited_at as "editedAt", k.deleted_at as "deletedAt",
      ${person('k.author_id')} as author, case when k.deleted_at is not null then ${person('k.author_id')} end as "deletedBy"`,
      'comment k where k.thread_id = t.id order by k.created_at, k.id limit 100',
    )} as comments`,
    'thread t where t.case_id = c.id order by t.created_at, t.id limit 50',
  )} as threads
  from board_case c, lateral (select content from charter where board_id = c.board_id order by version desc limit 1) ch where c.id = $1) c`;
