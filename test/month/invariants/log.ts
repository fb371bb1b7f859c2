import type { Invariant } from './invariant.js';

export const ofTheLog: readonly Invariant[] = [
  {
    rule: 'live.md',
    says: 'every stream holds the facts from one to its head, each once',
    violations: `select s.id as what from stream s left join (select stream, count(*) as facts, max(seq) as last, min(seq) as first from fact group by stream) f on f.stream = s.id
       where coalesce(f.facts, 0) <> s.head or (s.head > 0 and (f.last <> s.head or f.first <> 1))
      union all select stream from fact f where not exists (select from stream s where s.id = f.stream)`,
    broken: `delete from fact where (stream, seq) = (select stream, seq from fact where seq > 1 limit 1)`,
  },
  {
    rule: 'live.md',
    // The worker's unit may have begun before the clock was turned, and its facts come after those of whoever was first.
    says: 'facts of a case’s stream that people made follow each other in time',
    violations: `select stream || ' ' || seq as what from (select stream, seq, at, lag(at) over (partition by stream order by seq) as before
       from fact where stream like 'case:%' and actor not like 'system:%') f where at < before`,
    broken: `update fact set at = '2000-01-01' where (stream, seq) = (select stream, seq from fact where stream like 'case:%' and seq = 2 and actor not like 'system:%' limit 1)`,
  },
  {
    rule: 'live.md',
    says: 'refs are ids, versions, codes and dates: no sentence stands in the log',
    violations: `select stream || ' ' || seq as what from fact f, lateral jsonb_path_query(f.refs, 'strict $.**') v where jsonb_typeof(v) = 'string' and (length(v #>> '{}') > 64 or v #>> '{}' like '% % %')`,
    broken: `update fact set refs = refs || '{"x": "words that a patient said"}' where (stream, seq) = (select stream, seq from fact limit 1)`,
  },
];
