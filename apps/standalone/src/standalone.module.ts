import { Module, type DynamicModule, type ModuleMetadata } from '@nestjs/common';
import type { Config } from '#config';
import type { DatabaseUrls } from '#database';

export interface StandaloneParts {
  readonly config: Config;
  readonly database: DatabaseUrls;
}

/** API, live gateway, worker and the demo's provider in one process. */
@Module({})
export class StandaloneModule {
  static of(_parts: StandaloneParts): DynamicModule {
    const imports: NonNullable<ModuleMetadata['imports']> = [];
    return { module: StandaloneModule, imports };
  }
}
