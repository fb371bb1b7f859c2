import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ReassignOpinion } from './commands/reassign-opinion.js';
import { RemindAboutOpenOpinions } from './commands/remind-about-open-opinions.js';
import { SubmitOpinion } from './commands/submit-opinion.js';
import { UnsealReview } from './commands/unseal-review.js';
import { opinionRows } from './storage/opinion.row.js';

const commands = [ReassignOpinion, RemindAboutOpenOpinions, SubmitOpinion, UnsealReview];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(opinionRows)], providers: commands, exports: commands })
export class OpinionsModule {}
