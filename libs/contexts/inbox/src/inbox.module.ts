import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MarkLooked } from './commands/mark-looked.js';
import { RenewInbox } from './commands/renew-inbox.js';
import { inboxRows } from './storage/rows.js';

const commands: Type[] = [MarkLooked, RenewInbox];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(inboxRows)], providers: commands, exports: commands })
export class InboxModule {}
