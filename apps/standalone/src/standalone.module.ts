import { Logger, Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ReadAudit } from '#audit';
import type { Config } from '#config';
import { DatabaseModule, Reader, type DatabaseUrls } from '#database';
import { WriteTogether } from '#decisions';
import { DicomwebModule, type DicomwebOptions } from '#dicomweb';
import { Doorbells, EventLogModule } from '#event-log';
import { Authenticator } from '#identity';
import { systemClock } from '#kernel';
import { MailModule } from '#mail';
import { ObservabilityModule } from '#observability';
import { ApiModule } from '../../api/src/api.module.js';
import { GraphiqlModule } from '../../api/src/graphiql/graphiql.module.js';
import { ReadModelOfSchema } from '../../api/src/graphql/read-model.module.js';
import { allRows } from '../../api/src/rows.js';
import { recordWith } from '../../live/src/hydration/read-trail.js';
import { LiveModule } from '../../live/src/live.module.js';
import type { LiveOptions } from '../../live/src/options.js';
import { WorkerModule } from '../../worker/src/worker.module.js';
import { identity } from './identity.js';

/** API, live gateway, worker and the demo's provider in one process, on one port. */
@Module({})
export class StandaloneModule {
  static of(config: Config, database: DatabaseUrls, listensAt: string, demoArchive: DicomwebOptions | null): DynamicModule {
    const log = new Logger('live');
    return {
      module: StandaloneModule,
      imports: [
        ObservabilityModule.forRoot(config.logLevel ?? 'warn'),
        DatabaseModule.forRoot(database, allRows, config.poolSize),
        EventLogModule.forRoot(),
        identity(config, listensAt),
        DicomwebModule.forRoot(config.archive ?? demoArchive),
        ApiModule,
        LiveModule.forRootAsync({
          inject: [Authenticator, Reader, Doorbells, ReadModelOfSchema, ReadAudit, DataSource],
          useFactory: (
            authenticator: Authenticator,
            reader: Reader,
            doorbells: Doorbells,
            model: ReadModelOfSchema,
            audit: ReadAudit,
            database: DataSource,
          ): LiveOptions => ({
            publicUrl: config.publicUrl,
            authenticator,
            reader,
            doorbells,
            wordings: new WriteTogether(database, systemClock),
            model: () => model.current,
            recordReads: recordWith(audit),
            log: (line, about) => log.warn({ event: 'live', ...about, msg: line }),
          }),
        }),
        MailModule.forRoot(config.mail && { ...config.mail, publicUrl: config.publicUrl }),
        WorkerModule,
        // A page that asks anything as whoever is signed in: for trying out, not for a hospital.
        ...(config.oidc ? [] : [GraphiqlModule]),
      ],
    };
  }
}
