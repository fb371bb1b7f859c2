import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { CheckCheck, CircleHelp, Reply } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoreCommentsDocument, type NamedFragment, type ThreadTalkFragment } from '../../generated/graphql.js';
import { nextOf, wasLonger } from '../../live/pages.js';
import { useReadOn } from '../../live/use-read-on.js';
import { momentOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { MoreButton } from '../../ui/more-button.js';
import { AnchorLabel } from './anchor-label.js';
import { AudienceLabel } from './audience-label.js';
import { CommentView } from './comment-view.js';
import { Composer } from './composer.js';
import classes from './discussion.module.css';
import type { Reader } from './discussion-panel.js';
import { OutgoingComment } from './outgoing-comment.js';
import type { useOutbox } from './outbox.js';
import { ReopenThread } from './reopen-thread.js';
import { ResolveThread } from './resolve-thread.js';
import { addCommentsTo } from './thread-cache.js';

interface Props {
  readonly caseId: string;
  readonly thread: ThreadTalkFragment;
  readonly readers: readonly Reader[];
  readonly confirmReferrer: boolean;
  readonly outbox: ReturnType<typeof useOutbox>;
  readonly viewer: NamedFragment;
  readonly pointed: boolean;
}

export function ThreadView({ caseId, thread, readers, confirmReferrer, outbox, viewer, pointed }: Props) {
  const { t } = useTranslation(['discussion', 'words']);
  const client = useApolloClient();
  const [replying, setReplying] = useState(false);
  const place = useRef<HTMLElement>(null);
  // Somebody was sent here: the thread is in sight and read out, and Tab goes on from it.
  useEffect(() => {
    if (!pointed) return;
    place.current?.scrollIntoView({ block: 'start' });
    place.current?.focus({ preventScroll: true });
  }, [pointed]);
  const outgoing = outbox.outgoing.filter(({ threadId }) => threadId === thread.id);
  const rest = nextOf(thread.comments);
  const more = async (after: string) => {
    const variables = { caseId, threadId: thread.id, after };
    const { data } = await client.query({ query: MoreCommentsDocument, variables, fetchPolicy: 'no-cache' });
    if (data?.node?.__typename === 'Thread') addCommentsTo(client.cache, thread.id, data.node.comments);
  };
  const shownBefore = wasLonger(thread.comments);
  useReadOn(shownBefore ? rest : null, more);
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={classes['thread']}
      data-audience={thread.audience}
      data-target={pointed || undefined}
      aria-label={t('thread', { audience: t(`audience.${thread.audience}`) })}
    >
      <div className={classes['threadHead']}>
        <AudienceLabel audience={thread.audience} />
        {thread.anchor && <AnchorLabel anchor={thread.anchor} />}
        {thread.questionTo && (
          <Mark icon={CircleHelp} tone={thread.resolvedAt ? undefined : 'accent'}>
            {t(thread.resolvedAt ? 'questionTo' : 'openQuestionTo', { discipline: t(`words:discipline.${thread.questionTo}`) })}
          </Mark>
        )}
        {thread.resolvedAt && (
          <Mark icon={CheckCheck} tone="good">
            {t('resolved', { name: thread.resolvedBy?.name ?? '', time: momentOf(thread.resolvedAt) })}
          </Mark>
        )}
      </div>
      <ul role="list" className={classes['comments']}>
        {thread.comments.edges.map(({ node }, index) => (
          <li key={node.id} data-reply={index > 0 || undefined}>
            <CommentView comment={node} discipline={readers.find(({ id }) => id === node.author.id)?.disciplines ?? ''} />
          </li>
        ))}
      </ul>
      {rest !== null && !shownBefore && (
        <MoreButton variant="subtle" size="compact-xs" onMore={() => more(rest)}>
          {t('more')}
        </MoreButton>
      )}
      {outgoing.map((comment) => (
        <OutgoingComment key={comment.key} comment={comment} viewer={viewer} outbox={outbox} />
      ))}
      {thread.mayReply && replying && (
        <Composer
          draftName={`reply.${thread.id}`}
          caseId={caseId}
          threadId={thread.id}
          audiences={[thread.audience]}
          reply
          confirmReferrer={confirmReferrer}
          readers={thread.audience === 'BOARD' || confirmReferrer ? readers : []}
          onCancel={() => setReplying(false)}
          onSend={(comment) => {
            setReplying(false);
            void outbox.send({ ...comment, threadId: thread.id });
          }}
        />
      )}
      <div className={classes['threadActs']}>
        {thread.mayReply && !replying && (
          <Button
            variant="subtle"
            color="gray"
            size="compact-xs"
            leftSection={<Reply size={13} aria-hidden />}
            onClick={() => setReplying(true)}
          >
            {t('reply')}
          </Button>
        )}
        {/* The button goes with the question: the keyboard goes on from this thread. */}
        <ResolveThread thread={thread} viewer={viewer} onResolved={() => place.current?.focus()} />
        <ReopenThread thread={thread} onReopened={() => place.current?.focus()} />
      </div>
    </article>
  );
}
