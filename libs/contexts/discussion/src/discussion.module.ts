import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddComment } from './commands/add-comment.js';
import { DeleteComment } from './commands/delete-comment.js';
import { EditComment } from './commands/edit-comment.js';
import { ResolveThread } from './commands/resolve-thread.js';
import { discussionRows } from './storage/discussion.row.js';

const commands = [AddComment, EditComment, DeleteComment, ResolveThread];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(discussionRows)], providers: commands, exports: commands })
export class DiscussionModule {}
