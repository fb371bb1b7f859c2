import { Module, type DynamicModule } from '@nestjs/common';
import { NotificationPort } from '#inbox';
import { MailConnector, type MailOptions } from './mail-connector.js';

/** Brings the port, where a site has a mail server; without it nobody is written to. */
@Module({})
export class MailModule {
  static forRoot(options: MailOptions | null): DynamicModule {
    if (!options) return { module: MailModule };
    const provider = { provide: NotificationPort, useFactory: () => new MailConnector(options) };
    return { module: MailModule, global: true, providers: [provider], exports: [provider] };
  }
}
