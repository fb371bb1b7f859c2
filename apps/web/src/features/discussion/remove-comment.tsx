import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { DeleteCommentDocument, type CommentTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import classes from './discussion.module.css';

/** Asked within the comment, whose text stays in sight; not optimistic, because nothing brings a removed text back (DISC-2). */
export default function RemoveComment({ comment, onDone }: { comment: CommentTextFragment; onDone: () => void }) {
  const { t } = useTranslation('discussion');
  const { run, busy, refused, clear } = useCommand(DeleteCommentDocument);
  const question = useId();
  const remove = () =>
    void run({ commentId: comment.id, version: comment.version }).then((answer) => {
      if (!answer) return;
      announce(t('removing.done'));
      onDone();
    });
  return (
    <div
      className={classes['removing']}
      role="group"
      aria-labelledby={question}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !busy) onDone();
      }}
    >
      <p id={question}>{t('removing.question')}</p>
      {/* The text as it is now is above: it came with the stream. Asking again is against its version. */}
      <RefusalNotice refused={refused} onLoad={clear} />
      <div className={form['buttons']}>
        <Button variant="default" size="compact-xs" onClick={onDone} autoFocus>
          {t('removing.no')}
        </Button>
        <Button size="compact-xs" loading={busy} onClick={remove}>
          {t('removing.yes')}
        </Button>
      </div>
    </div>
  );
}
