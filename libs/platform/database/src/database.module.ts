import { Module, Optional, type DynamicModule, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Heartbeat, Metrics } from '#observability';
import { measurePool, measureReader } from './measure.js';
import { Pulse } from './pulse.js';
import { Reader, openReader } from './reader.js';
import type { DatabaseUrls } from './roles.js';
import { openWriter, poolOf, type Row } from './writer.js';

/** One writer and one reader for the whole process. Every other module takes them from here and nobody opens their own. */
@Module({})
export class DatabaseModule implements OnApplicationShutdown {
  constructor(
    private readonly writer: DataSource,
    private readonly reader: Reader,
    private readonly pulse: Pulse,
    @Optional() metrics?: Metrics,
  ) {
    if (!metrics) return;
    measurePool(poolOf(writer), 'writer', metrics);
    measurePool(reader.pool, 'reader', metrics);
    measureReader(reader, metrics);
  }

  static forRoot(urls: DatabaseUrls, rows: readonly Row[], poolSize?: number): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [
        { provide: DataSource, useFactory: () => openWriter(urls, rows, poolSize) },
        { provide: Reader, useFactory: () => openReader(urls, poolSize) },
        { provide: Pulse, inject: [Reader], useFactory: ({ pool }: Reader) => new Pulse(pool) },
        { provide: Heartbeat, useExisting: Pulse },
      ],
      exports: [DataSource, Reader, Heartbeat],
    };
  }

  /** After every other hook: gateways and workers stop in `beforeApplicationShutdown` and still need the pools then. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.all([this.reader.close(), this.pulse.close(), this.writer.isInitialized ? this.writer.destroy() : undefined]);
  }
}
