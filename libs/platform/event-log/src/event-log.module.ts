import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { systemClock, type Clock } from '#kernel';
import { Doorbells } from './doorbells.js';
import { UnitOfWork } from './unit-of-work.js';

/** The one unit of work of a process, and the bells that it rings. */
@Module({})
export class EventLogModule {
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
