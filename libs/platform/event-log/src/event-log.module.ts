import { Module, Optional, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemClock, type Clock } from '#kernel';
import { Metrics } from '#observability';
import { Doorbells } from './doorbells.js';
import { UnitOfWork } from './unit-of-work.js';
import { measureWork } from './work-observer.js';

/** The one unit of work of a process, and the bells that it rings. */
@Module({})
export class EventLogModule {
  constructor(work: UnitOfWork, @Optional() metrics?: Metrics) {
    if (metrics) work.observe = measureWork(metrics);
  }

  static forRoot(clock: Clock = systemClock): DynamicModule {
    return {
      module: EventLogModule,
      global: true,
      providers: [
        Doorbells,
        {
          provide: UnitOfWork,
          inject: [DataSource, Doorbells],
          useFactory: (database: DataSource, bells: Doorbells) => new UnitOfWork(database, clock, bells),
        },
      ],
      exports: [Doorbells, UnitOfWork],
    };
  }
}
