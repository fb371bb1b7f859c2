import pg from 'pg';
import { DataSource, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { connectionFor, type DatabaseUrls } from './roles.js';
import { TimelineNaming } from './naming.js';
import { discardUnfinished } from './discard-unfinished.js';
import { traceStatements } from './trace-statements.js';

export type Row = EntityTarget<ObjectLiteral>;

/** TypeORM over the writer role: entities and stores for writes. Never synchronizes; the timeline in apps/migrate is the schema. */
export async function openWriter(urls: DatabaseUrls, rows: readonly Row[], poolSize = 12): Promise<DataSource> {
  const { connectionString, options } = connectionFor(urls, 'writer');
  const dataSource = new DataSource({
    type: 'postgres',
    url: connectionString,
    entities: [...rows] as never[],
    synchronize: false,
    logging: false,
    installExtensions: false,
    namingStrategy: new TimelineNaming(),
    extra: { options, max: poolSize, connectionTimeoutMillis: 10_000 },
    driver: pg,
  });
  await dataSource.initialize();
  const pool = poolOf(dataSource);
  traceStatements(pool, 'writer');
  discardUnfinished(pool);
  return dataSource;
}

export const poolOf = (dataSource: DataSource): pg.Pool => (dataSource.driver as unknown as { master: pg.Pool }).master;
