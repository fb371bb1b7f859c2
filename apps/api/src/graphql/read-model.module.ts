import { Global, Injectable, Module } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { ReadAudit } from '#audit';
import { Reader } from '#database';
import { Metrics } from '#observability';
import { FragmentMemory, type ReadModel } from '#reads';
import { measureFragments } from '../operations/figures.js';
import { completeSchema } from './complete-schema.js';
import { UnforeseenErrors } from './unforeseen-errors.js';

/** The read maps over the schema that Nest emits; there from the moment the schema is built. */
@Injectable()
export class ReadModelOfSchema {
  #model: ReadModel | undefined;

  complete(schema: GraphQLSchema): GraphQLSchema {
    this.#model = completeSchema(schema);
    return schema;
  }

  get current(): ReadModel {
    if (!this.#model) throw new Error('the schema is not built yet');
    return this.#model;
  }
}

// As the setting's; what is set is said to it at the start (FRAGMENT_MEMORY_MB).
const defaultFragmentMemory = 64_000_000;

@Global()
@Module({
  providers: [
    ReadModelOfSchema,
    UnforeseenErrors,
    { provide: FragmentMemory, useFactory: () => new FragmentMemory(defaultFragmentMemory) },
    {
      provide: ReadAudit,
      inject: [Reader, Metrics],
      useFactory: (reader: Reader, metrics: Metrics) => new ReadAudit(reader.pool, metrics),
    },
  ],
  exports: [ReadModelOfSchema, UnforeseenErrors, ReadAudit, FragmentMemory],
})
export class ReadModelModule {
  constructor(memory: FragmentMemory, metrics: Metrics) {
    measureFragments(metrics, memory);
  }
}
