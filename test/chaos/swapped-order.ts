import type { Reader } from '#database';

interface LogRow {
  stream: string;
  type: string;
  refs: unknown;
}

/** The fault "swapped order": two facts that follow each other change places, each under the other's number. */
export function swapping(reader: Reader): Reader {
  const swapped = Object.create(reader) as Reader;
  const pool = Object.create(reader.pool) as Reader['pool'];
  const query = reader.pool.query.bind(reader.pool) as unknown as (config: { name?: string }) => Promise<{ rows: LogRow[] }>;
  Object.defineProperty(pool, 'query', {
    value: async (config: { name?: string }) => {
      const result = await query(config);
      if (config.name !== 'log_facts_after') return result;
      for (let index = 0; index + 1 < result.rows.length; index += 2) {
        const [one, other] = [result.rows[index]!, result.rows[index + 1]!];
        if (one.stream !== other.stream) continue;
        [one.type, other.type] = [other.type, one.type];
        [one.refs, other.refs] = [other.refs, one.refs];
      }
      return result;
    },
  });
  Object.defineProperty(swapped, 'pool', { value: pool });
  return swapped;
}
