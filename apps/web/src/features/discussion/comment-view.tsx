import { Button, Textarea } from '@mantine/core';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EditCommentDocument, type CommentTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import form from '../../ui/form.module.css';
import { momentOf } from '../../ui/format.js';
import { Markdown } from '../../ui/markdown.js';
import { PersonMark } from '../../ui/person.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './discussion.module.css';

export function CommentView({ comment, discipline }: { comment: CommentTextFragment; discipline: string }) {
  const { t } = useTranslation('discussion');
  const [editing, setEditing] = useState(false);
  return (
    <div className={classes['comment']}>
      <PersonMark name={comment.author.name} />
      <div className={classes['body']}>
        <p className={classes['by']}>
          <span className={classes['author']}>{comment.author.name}</span>
          <span className={classes['soft']}>{discipline}</span>
          <time className={classes['when']} dateTime={comment.createdAt}>
            {momentOf(comment.createdAt)}
          </time>
        </p>
        {comment.deletedAt ? (
          <p className={classes['soft']}>{t('deleted')}</p>
        ) : editing ? (
          <EditForm comment={comment} onDone={() => setEditing(false)} />
        ) : (
          <Markdown text={comment.body} />
        )}
        {!comment.deletedAt && !editing && (comment.editedAt || comment.mayEdit) && (
          <p className={classes['acts']}>
            {comment.editedAt && <span title={t('editedAt', { time: momentOf(comment.editedAt) })}>{t('edited')}</span>}
            {comment.mayEdit && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<Pencil size={12} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                {t('edit')}
              </Button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

function EditForm({ comment, onDone }: { comment: CommentTextFragment; onDone: () => void }) {
  const { t } = useTranslation(['discussion', 'words']);
  const { value, change, drop } = useDraft(`edit.${comment.id}`, comment.body);
  const { run, busy, refused, clear } = useCommand(EditCommentDocument);
  const save = () =>
    void run({ commentId: comment.id, version: comment.version, body: value.trim() }).then((answer) => {
      if (!answer) return;
      drop(value);
      onDone();
    });
  return (
    <form
      className={form['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (value.trim()) save();
      }}
    >
      <Textarea aria-label={t('edit')} value={value} onChange={(event) => change(event.currentTarget.value)} data-autofocus />
      {/* The current text is on the screen already: it came with the stream. Saving again is against its version. */}
      <RefusalNotice refused={refused} onLoad={clear} />
      <div className={form['buttons']}>
        <Button
          variant="default"
          size="compact-xs"
          onClick={() => {
            drop(comment.body);
            onDone();
          }}
        >
          {t('words:cancel')}
        </Button>
        <Button type="submit" size="compact-xs" loading={busy} disabled={!value.trim() || value.trim() === comment.body}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
