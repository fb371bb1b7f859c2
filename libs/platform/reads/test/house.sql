create table house_person (id uuid primary key, name text not null);
create table house_board (id uuid primary key, name text not null, codes text[] not null, chair_id uuid not null);
create table house_member (board_id uuid, person_id uuid, role text not null, position integer not null, primary key (board_id, person_id));
create table house_patient (id uuid primary key, name text not null, hidden boolean not null);
create table house_case (
  id uuid primary key, board_id uuid not null, patient_id uuid not null, question text not null, status text not null, priority text,
  version integer not null, weight numeric(8, 3), ratio double precision, urgent boolean, submitted_at timestamptz(3),
  updated_at timestamptz(3) not null, born_on date, body jsonb not null, hidden boolean not null
);
create index on house_case (board_id, updated_at desc, id desc);
create table house_comment (
  id uuid primary key, case_id uuid not null, patient_id uuid not null, author_id uuid not null, audience text not null, body text not null,
  created_at timestamptz(3) not null
);
create index on house_comment (case_id, created_at, id);
-- Ids by kind and number, so that a test can name what it means.
create function house_id(kind integer, n integer) returns uuid language sql immutable as $$
  select (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid
$$;
insert into house_person select house_id(1, n), (array['Ana', 'Béla "B"', 'Çiğdem\', 'Đặng'])[n] from generate_series(1, 4) n;
insert into house_board values
  (house_id(2, 1), 'Spine', array['a', 'b, c', 'd"'], house_id(1, 1)),
  (house_id(2, 2), 'Pelvis', '{}', house_id(1, 2)),
  (house_id(2, 3), 'Empty', array['é'], house_id(1, 3));
insert into house_member select house_id(2, b), house_id(1, p), 'ROLE ' || p, p from generate_series(1, 2) b, generate_series(1, 4) p;
insert into house_patient select house_id(3, n), 'Patient ' || n, n % 5 = 0 from generate_series(1, 12) n;
insert into house_case
select house_id(4, n), house_id(2, 1 + n % 2), house_id(3, 1 + n % 12),
  'Question ' || n || case n % 6
    when 0 then E' "quoted" \\ back/slash' when 1 then E' tab\tnew\nline\rreturn' when 2 then E' \u0001\u001f\u007f' when 3 then E' \u2028 \U0001F642 é'
    when 4 then ' </script> &' else '' end,
  (array['OPEN', 'CLOSED'])[1 + n % 2], (array['P1', 'P2', null])[1 + n % 3], 1 + n % 5,
  (array[1.5, 2.250, null, 100, 0.001])[1 + n % 5], (array[0.1, null, 1e15, -3.25, 123456789.125, 0])[1 + n % 6],
  (array[true, false, null])[1 + n % 3], case when n % 4 > 0 then timestamptz '2026-01-01 10:00:00.120Z' + n * interval '1 hour' end,
  -- pairs share a time, so that only the id decides their order
  timestamptz '2026-03-01 00:00:00.007Z' + (n / 2) * interval '61 minutes 1.5 seconds', case when n % 3 > 0 then date '1950-02-03' + n end,
  jsonb_build_object(
    'type', 'BACK', 'worst', n % 11, 'tags', jsonb_build_array('one', E'two, "2"\t', n::text), 'scores', jsonb_build_array(1.50, 2, 0.25),
    'extra', jsonb_build_object('bb', 1, 'a', jsonb_build_array(1.0, null, 'x')), 'goals', 'walk ' || n,
    'sites', case when n % 3 = 0 then '[]'::jsonb else '[{"site": "L4, L5", "side": "LEFT"}, {"site": "ü"}]'::jsonb end
  ) || case when n % 2 = 0 then '{"plan": {"what": "rest"}, "notes": ["a, b", "c"]}'::jsonb else '{"notes": null}'::jsonb end
    || case when n % 7 = 0 then '{"scores": null, "tags": [], "worst": null}'::jsonb else '{}'::jsonb end,
  n % 9 = 0
from generate_series(1, 60) n;
insert into house_comment
select house_id(5, n), house_id(4, c.i), (select patient_id from house_case where id = house_id(4, c.i)), house_id(1, 1 + n % 4),
  (array['ALL', 'ALL', 'OWN'])[1 + n % 3], 'Comment ' || n || E' — "x"\n', timestamptz '2026-04-01 08:00:00.999Z' + (n / 3) * interval '1 minute'
from generate_series(1, 240) n, lateral (select 1 + (n * 7) % 40 as i) c;
create table house_head (case_id uuid primary key, head bigint not null);
insert into house_head select id, 1 from house_case;
insert into read_version values ('house_person', 1), ('house_board', 1), ('house_patient', 1);
grant select on all tables in schema public to consilium_reader;
-- Its author does not exist: a promised row that is missing.
insert into house_comment select house_id(5, 999), house_id(4, 46), patient_id, house_id(1, 99), 'ALL', 'from nobody', '2026-05-01' from house_case where id = house_id(4, 46);
