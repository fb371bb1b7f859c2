import { useQuery } from '@apollo/client/react';
import { Skeleton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CommentVersionsDocument } from '../../generated/graphql.js';
import { momentOf } from '../../ui/format.js';
import { Markdown } from '../../ui/markdown.js';
import classes from './discussion.module.css';

/** Every earlier text of a comment, the latest first (DISC-2). */
export default function CommentVersions({ commentId }: { commentId: string }) {
  const { t } = useTranslation('discussion');
  const { data } = useQuery(CommentVersionsDocument, { variables: { id: commentId }, fetchPolicy: 'network-only' });
  const versions = data?.node?.__typename === 'Comment' ? data.node.earlierVersions : null;
  if (!versions) return <Skeleton height={12} width="50%" />;
  return (
    <ol role="list" className={classes['versions']} aria-label={t('earlierTexts')}>
      {[...versions]
        .sort((one, other) => other.version - one.version)
        .map(({ version, body, writtenAt }) => (
          <li key={version}>
            <p className={classes['soft']}>{t('version', { number: version, time: momentOf(writtenAt) })}</p>
            <Markdown text={body} />
          </li>
        ))}
    </ol>
  );
}
