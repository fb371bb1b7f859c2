import { Button } from '@mantine/core';
import { History, Pencil, Trash2 } from 'lucide-react';
import { Suspense, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CommentTextFragment } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { lazily } from '../../ui/lazily.js';
import { Markdown } from '../../ui/markdown.js';
import { PersonMark } from '../../ui/person.js';
import classes from './discussion.module.css';

// Few comments are ever changed: what that needs comes when it is asked for.
const EditComment = lazily(() => import('./edit-comment.js'));
const RemoveComment = lazily(() => import('./remove-comment.js'));
const CommentVersions = lazily(() => import('./comment-versions.js'));

export function CommentView({ comment, discipline }: { comment: CommentTextFragment; discipline: string }) {
  const { t } = useTranslation('discussion');
  const [act, setAct] = useState<'edit' | 'remove' | null>(null);
  const [versions, setVersions] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { author, body, createdAt, editedAt, deletedAt, mayEdit } = comment;
  const done = () => {
    setAct(null);
    // What had the focus is gone: the keyboard goes on from this comment.
    place.current?.focus();
  };
  return (
    <div className={classes['comment']} ref={place} tabIndex={-1}>
      <PersonMark name={author.name} />
      <div className={classes['body']}>
        <p className={classes['by']}>
          <span className={classes['author']}>{author.name}</span>
          <span className={classes['soft']}>{discipline}</span>
          <time className={classes['when']} dateTime={createdAt}>
            {momentOf(createdAt)}
          </time>
        </p>
        {deletedAt ? (
          <p className={classes['tombstone']}>
            <Trash2 size={13} aria-hidden />
            {t('deleted', { name: (comment.deletedBy ?? author).name, time: momentOf(deletedAt) })}
          </p>
        ) : act === 'edit' ? (
          <Suspense>
            <EditComment comment={comment} onDone={done} />
          </Suspense>
        ) : (
          <Markdown text={body} />
        )}
        {!deletedAt && act === 'remove' && (
          <Suspense>
            <RemoveComment comment={comment} onDone={done} />
          </Suspense>
        )}
        {!deletedAt && act === null && (editedAt || mayEdit) && (
          <p className={classes['acts']}>
            {editedAt && (
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                leftSection={<History size={12} aria-hidden />}
                aria-expanded={versions}
                title={t('editedAt', { time: momentOf(editedAt) })}
                onClick={() => setVersions(!versions)}
              >
                {t('edited')}
              </Button>
            )}
            {mayEdit &&
              [['edit', Pencil] as const, ['remove', Trash2] as const].map(([which, Icon]) => (
                <Button
                  key={which}
                  variant="subtle"
                  color="gray"
                  size="compact-xs"
                  leftSection={<Icon size={12} aria-hidden />}
                  onClick={() => setAct(which)}
                >
                  {t(which)}
                </Button>
              ))}
          </p>
        )}
        {versions && !deletedAt && (
          <Suspense>
            <CommentVersions key={comment.version} commentId={comment.id} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
