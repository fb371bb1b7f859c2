-- What a row refers to from inside its JSON, which PostGraphile cannot know: computed columns, as its own documentation advises.
create schema if not exists bench;

create or replace function bench.opinion_procedures(o public.opinion) returns setof public.procedure language sql stable as $$
  select p.* from public.procedure p where p.id in (select (s->>'procedureId')::uuid from jsonb_array_elements(o.recommendation->'steps') s)
$$;
create or replace function bench.proposal_procedures(o public.proposal) returns setof public.procedure language sql stable as $$
  select p.* from public.procedure p where p.id in (select (s->>'procedureId')::uuid from jsonb_array_elements(o.recommendation->'steps') s)
$$;
create or replace function bench.decision_procedures(o public.decision) returns setof public.procedure language sql stable as $$
  select p.* from public.procedure p where p.id in (select (s->>'procedureId')::uuid from jsonb_array_elements(o.recommendation->'steps') s)
$$;
create or replace function bench.decision_tells_patient(d public.decision) returns public.person language sql stable as $$
  select p.* from public.person p where p.id = (d.record->>'tellsPatient')::uuid
$$;
create or replace function bench.decision_superseded_by(d public.decision) returns public.decision language sql stable as $$
  select e.* from public.decision e where e.supersedes_id = d.id
$$;
