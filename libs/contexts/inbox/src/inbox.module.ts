import { Module, type Type } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { inboxRows } from './storage/rows.js';

const commands: Type[] = [];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(inboxRows)], providers: commands, exports: commands })
export class InboxModule {}
