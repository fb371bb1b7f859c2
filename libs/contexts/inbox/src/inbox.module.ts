import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkLooked } from './commands/mark-looked.js';
import { RenewInbox } from './commands/renew-inbox.js';
import { SendNotifications } from './commands/send-notifications.js';
import { SetNotificationPreferences } from './commands/set-notification-preferences.js';
import { inboxRows } from './storage/rows.js';

const commands: Type[] = [MarkLooked, RenewInbox, SendNotifications, SetNotificationPreferences];

/** The unit of work is given by the app: it alone knows the database and the clock; and it brings the port, where notifications have a way out. */
@Module({ imports: [TypeOrmModule.forFeature(inboxRows)], providers: commands, exports: commands })
export class InboxModule {}
