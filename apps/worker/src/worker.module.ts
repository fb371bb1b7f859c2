import { Module, Optional } from '@nestjs/common';
import { BoardsModule } from '#boards';
import { CasesModule } from '#cases';
import { DecisionsModule } from '#decisions';
import { DiscussionModule } from '#discussion';
import { InboxModule } from '#inbox';
import { LettersModule } from '#letters';
import { MeetingsModule } from '#meetings';
import { Metrics } from '#observability';
import { OpinionsModule } from '#opinions';
import { DataSource } from 'typeorm';
import { LogFollower } from './following/log-follower.js';
import { measureBacklog } from './measure-backlog.js';
import { measureNotifications } from './measure-notifications.js';
import { reactions } from './reactions/all-reactions.js';
import { timers } from './timers/all-timers.js';
import { Timers } from './timers/timers.js';

/** What happens without anybody asking. The app that composes it brings DataSource and UnitOfWork as global providers. */
@Module({
  imports: [BoardsModule, CasesModule, OpinionsModule, DiscussionModule, MeetingsModule, DecisionsModule, LettersModule, InboxModule],
  providers: [...timers, ...reactions, LogFollower, Timers],
})
export class WorkerModule {
  constructor(database: DataSource, @Optional() metrics?: Metrics) {
    if (!metrics) return;
    measureBacklog(metrics, database);
    measureNotifications(metrics, database);
  }
}
