import pg from 'pg';

interface LogRow {
  stream: string;
  type: string;
  refs: unknown;
}
type Ask = (config: unknown, ...rest: unknown[]) => unknown;

// The fault "swapped order", loaded before a gateway: two facts that follow each other change places, each under the other's number.
const query = pg.Pool.prototype.query as unknown as Ask;
pg.Pool.prototype.query = function (this: pg.Pool, config: unknown, ...rest: unknown[]): unknown {
  const asked = query.call(this, config, ...rest);
  if ((config as { name?: string }).name !== 'log_facts_after') return asked;
  return (asked as Promise<{ rows: LogRow[] }>).then((result) => {
    for (let index = 0; index + 1 < result.rows.length; index += 2) {
      const [one, other] = [result.rows[index]!, result.rows[index + 1]!];
      if (one.stream !== other.stream) continue;
      [one.type, other.type] = [other.type, one.type];
      [one.refs, other.refs] = [other.refs, one.refs];
    }
    return result;
  });
} as never;
