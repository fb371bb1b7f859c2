import { Module, type DynamicModule, type FactoryProvider, type ModuleMetadata } from '@nestjs/common';
import { Authenticator } from './authenticator.js';
import { Bearers } from './bearers.js';
import { Issuer } from './issuer.js';
import { checkIdentityOptions, identityOptions, type IdentityOptions } from './options.js';
import { SignIn } from './sign-in.js';
import { Accounts } from './storage/accounts.js';
import { Sessions } from './storage/sessions.js';

export interface IdentityModuleSource extends Pick<ModuleMetadata, 'imports'> {
  readonly inject?: FactoryProvider['inject'];
  readonly useFactory: (...dependencies: never[]) => IdentityOptions | Promise<IdentityOptions>;
}

/** Who is asking: `Authenticator` for every door, `SignIn` and `Sessions` for the pages that sign people in and out. */
@Module({})
export class IdentityModule {
  static forRoot(options: IdentityOptions): DynamicModule {
    return IdentityModule.forRootAsync({ useFactory: () => options });
  }

  static forRootAsync({ imports = [], inject = [], useFactory }: IdentityModuleSource): DynamicModule {
    const options = async (...dependencies: never[]): Promise<IdentityOptions> => {
      const made = await useFactory(...dependencies);
      checkIdentityOptions(made);
      return made;
    };
    return {
      module: IdentityModule,
      // Every door asks the same one; a second instance would have its own idea of which sessions ended.
      global: true,
      imports,
      providers: [{ provide: identityOptions, inject, useFactory: options }, Issuer, Bearers, Accounts, Sessions, SignIn, Authenticator],
      exports: [identityOptions, SignIn, Sessions, Authenticator],
    };
  }
}
