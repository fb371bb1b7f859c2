import {
  Inject,
  Injectable,
  Module,
  Optional,
  type BeforeApplicationShutdown,
  type DynamicModule,
  type FactoryProvider,
  type ModuleMetadata,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Metrics } from '#observability';
import { Gateway } from './gateway.js';
import { registerMetrics } from './register-metrics.js';
import { liveOptions, type LiveOptions } from './options.js';

export interface LiveModuleSource extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => LiveOptions | Promise<LiveOptions>;
}

/** Opens the gateway on the server of the application that it is part of, and closes it before the pools. */
@Injectable()
export class LiveDoor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly gateway: Gateway;

  constructor(
    @Inject(liveOptions) options: LiveOptions,
    private readonly host: HttpAdapterHost,
    @Optional() metrics?: Metrics,
  ) {
    this.gateway = new Gateway(options);
    if (metrics) registerMetrics(metrics, this.gateway.metrics);
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.gateway.open(this.host.httpAdapter.getHttpServer());
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.gateway.stop();
  }
}

@Module({})
export class LiveModule {
  static forRootAsync({ imports = [], inject = [], useFactory }: LiveModuleSource): DynamicModule {
    return { module: LiveModule, imports, providers: [{ provide: liveOptions, inject, useFactory }, LiveDoor], exports: [LiveDoor] };
  }
}
