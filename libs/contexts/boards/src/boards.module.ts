import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AmendCharter } from './commands/amend-charter.js';
import { ChangeMembers } from './commands/change-members.js';
import { InviteGuest } from './commands/invite-guest.js';
import { RecordAbsence } from './commands/record-absence.js';
import { boardRows } from './storage/board.row.js';

const commands = [RecordAbsence, AmendCharter, ChangeMembers, InviteGuest];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(boardRows)], providers: commands, exports: commands })
export class BoardsModule {}
