import { Button } from '@mantine/core';
import { Clock, CloudUpload, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Mark } from '../../ui/mark.js';
import { Markdown } from '../../ui/markdown.js';
import { PersonMark } from '../../ui/person.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { AudienceLabel } from './audience-label.js';
import classes from './discussion.module.css';
import { sendsItself, type Outgoing, type useOutbox } from './outbox.js';

interface Props {
  readonly comment: Outgoing;
  readonly viewer: { readonly name: string };
  readonly outbox: ReturnType<typeof useOutbox>;
  readonly showAudience?: boolean;
}

/** On its way, or not sent: then it stays with its text until it is sent again or thrown away. */
export function OutgoingComment({ comment, viewer, outbox, showAudience = false }: Props) {
  const { t } = useTranslation('discussion');
  const sending = outbox.isOnTheWay(comment.key);
  const waits = sendsItself(comment);
  return (
    <div className={classes['comment']} data-outgoing="" data-audience={comment.audience} aria-busy={sending}>
      <PersonMark name={viewer.name} />
      <div className={classes['body']}>
        <p className={classes['by']}>
          <span className={classes['author']}>{viewer.name}</span>
          {showAudience && <AudienceLabel audience={comment.audience} />}
          {sending ? (
            <Mark icon={Clock}>{t('sending')}</Mark>
          ) : waits ? (
            <Mark icon={CloudUpload} tone="strong">
              {t('waits')}
            </Mark>
          ) : (
            <Mark icon={TriangleAlert} tone="bad">
              {t('failed')}
            </Mark>
          )}
        </p>
        <Markdown text={comment.body} />
        {!sending && (
          <>
            {!waits && <RefusalNotice refused={comment.refused} />}
            <p className={classes['acts']}>
              <Button size="compact-xs" variant="default" onClick={() => void outbox.again(comment)}>
                {t('retry')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => outbox.discard(comment.key)}>
                {t('discard')}
              </Button>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
