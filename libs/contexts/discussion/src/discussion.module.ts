import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddComment } from './commands/add-comment.js';
import { DeleteComment } from './commands/delete-comment.js';
import { DiscardDraft } from './commands/discard-draft.js';
import { EditComment } from './commands/edit-comment.js';
import { ReopenThread } from './commands/reopen-thread.js';
import { ResolveThread } from './commands/resolve-thread.js';
import { SaveDraft } from './commands/save-draft.js';
import { discussionRows } from './storage/discussion.row.js';

const commands = [AddComment, EditComment, DeleteComment, ResolveThread, ReopenThread, SaveDraft, DiscardDraft];

/** The unit of work is given by the app: it alone knows the database and the clock. */
@Module({ imports: [TypeOrmModule.forFeature(discussionRows)], providers: commands, exports: commands })
export class DiscussionModule {}
