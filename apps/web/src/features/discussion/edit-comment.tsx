import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EditCommentDocument, type CommentTextFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Textarea } from '../../ui/textarea.js';

export default function EditComment({ comment, onDone }: { comment: CommentTextFragment; onDone: () => void }) {
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
      <Textarea aria-label={t('edit')} value={value} onChange={(event) => change(event.currentTarget.value)} autoFocus />
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
