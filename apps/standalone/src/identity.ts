import { Module, type DynamicModule } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '#config';
import { identityFromConfig, IdentityModule, type IdentityOptions } from '#identity';
import { demoIdentityProvider, type DemoIdentityProvider } from './identity-provider/index.js';

export const demoProviderToken = Symbol('DemoIdentityProvider');

/** The demo's provider, or null where the configuration names another. */
@Module({})
class DemoProviderModule {
  static of({ oidc, publicUrl, dataDir }: Config, listensAt: string): DynamicModule {
    return {
      module: DemoProviderModule,
      providers: [
        {
          provide: demoProviderToken,
          inject: [DataSource],
          useFactory: (database: DataSource) => (oidc ? null : demoIdentityProvider({ publicUrl, listensAt, dataDir, database })),
        },
      ],
      exports: [demoProviderToken],
    };
  }
}

/** Who is asking: by the provider of the configuration, or by the demo's own. */
export function identity(config: Config, listensAt: string): DynamicModule {
  return IdentityModule.forRootAsync({
    imports: [DemoProviderModule.of(config, listensAt)],
    inject: [DataSource, demoProviderToken],
    useFactory: (database: DataSource, demo: DemoIdentityProvider | null): IdentityOptions =>
      demo ? { ...demo.identity, database } : identityFromConfig(config.publicUrl, config.oidc!, database),
  });
}
