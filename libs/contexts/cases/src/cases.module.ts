import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SubmitReferral } from './commands/submit-referral.js';
import { TriageCase } from './commands/triage-case.js';
import { UpdateReferral } from './commands/update-referral.js';
import { WithdrawReferral } from './commands/withdraw-referral.js';
import { caseRows } from './storage/rows.js';

const commands = [SubmitReferral, UpdateReferral, WithdrawReferral, TriageCase];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(caseRows)], providers: commands, exports: commands })
export class CasesModule {}
