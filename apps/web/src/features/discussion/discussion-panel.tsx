import { MessageSquare } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Discipline, DiscussionFragment, NamedFragment } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { Composer } from './composer.js';
import classes from './discussion.module.css';
import { useOutbox } from './outbox.js';
import { OutgoingComment } from './outgoing-comment.js';
import { ThreadView } from './thread-view.js';

export interface Reader {
  readonly id: string;
  readonly name: string;
  readonly disciplines: string;
  /** For which a question can be put to them. */
  readonly speaksFor: readonly Discipline[];
}

interface Props {
  readonly discussion: DiscussionFragment;
  readonly viewer: NamedFragment;
  /** The thread that somebody was sent to. */
  readonly pointed?: string | undefined;
  /** The board's members, for mentions and for the discipline beside each name; empty for the referrer's side. */
  readonly readers: readonly Reader[];
}

/** Threads in the order in which they began, each with one audience for ever; the composer stays at the end, always in reach. */
export function DiscussionPanel({ discussion, viewer, readers, pointed }: Props) {
  const { t } = useTranslation('discussion');
  const outbox = useOutbox(discussion.id);
  const threads = [...discussion.threads.edges].sort((one, other) => one.node.createdAt.localeCompare(other.node.createdAt));
  const starting = outbox.outgoing.filter(({ threadId }) => threadId === null);
  const may = discussion.mayComment || discussion.mayCommentToReferrer;
  return (
    <section className={classes['panel']} aria-labelledby="discussion-title">
      <div className={classes['head']}>
        <h2 id="discussion-title">{t('title')}</h2>
        <span className={classes['soft']}>{discussion.commentCount}</span>
      </div>
      <div className={classes['threads']} tabIndex={0} role="group" aria-labelledby="discussion-title">
        {threads.length === 0 && starting.length === 0 && (
          <Blank icon={MessageSquare} title={t('empty.title')}>
            {may && <p>{t('empty.text')}</p>}
          </Blank>
        )}
        {threads.map(({ node }) => (
          <ThreadView
            key={node.id}
            caseId={discussion.id}
            thread={node}
            readers={readers}
            confirmReferrer={discussion.mayComment}
            outbox={outbox}
            viewer={viewer}
            pointed={node.id === pointed}
          />
        ))}
        {starting.map((comment) => (
          <OutgoingComment key={comment.key} comment={comment} viewer={viewer} outbox={outbox} showAudience />
        ))}
      </div>
      {may ? (
        <Composer
          key={discussion.id}
          draftName={`comment.${discussion.id}`}
          caseId={discussion.id}
          threadId={null}
          disciplines={discussion.mayComment ? [...new Set(readers.flatMap(({ speaksFor }) => speaksFor))] : []}
          audiences={[
            ...(discussion.mayComment ? (['BOARD'] as const) : []),
            ...(discussion.mayCommentToReferrer ? (['REFERRER'] as const) : []),
          ]}
          confirmReferrer={discussion.mayComment}
          readers={readers}
          onSend={(comment) => void outbox.send({ ...comment, threadId: null })}
        />
      ) : (
        <p className={classes['readOnly']}>{t('readOnly')}</p>
      )}
    </section>
  );
}
