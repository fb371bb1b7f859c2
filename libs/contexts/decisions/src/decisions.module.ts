import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AcknowledgeDissent } from './commands/acknowledge-dissent.js';
import { CastBallot } from './commands/cast-ballot.js';
import { ProposeDecision } from './commands/propose-decision.js';
import { RatifyDecision } from './commands/ratify-decision.js';
import { decisionRows } from './storage/rows.js';

const commands = [ProposeDecision, CastBallot, AcknowledgeDissent, RatifyDecision];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(decisionRows)], providers: commands, exports: commands })
export class DecisionsModule {}
