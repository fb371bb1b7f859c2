import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { CloudOff } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReferralDesk } from '../../features/referring/referral-desk.js';
import { useBegun } from '../../features/referring/use-begun.js';
import { BoardsToReferToDocument } from '../../generated/graphql.js';
import { Blank } from '../../ui/blank.js';
import { useViewer } from '../session-gate.js';
import classes from './referral-page.module.css';
import { NotFound } from './not-found.js';

const at = '/organisations/$organisationId/refer/{-$draftId}' as const;

/** A new referral, or one that was begun: each draft has its own address, which leads back to it on any device. */
export function ReferralPage() {
  const { t } = useTranslation(['referring', 'app', 'words']);
  const { organisationId, draftId } = useParams({ from: at });
  const navigate = useNavigate({ from: at });
  const organisation = useViewer().organisations.find(({ id }) => id === organisationId);
  const { drafts, failed, refetch } = useBegun();
  const boards = useQuery(BoardsToReferToDocument, { variables: { after: null } });
  useEffect(() => {
    document.title = `${t('title')} · ${t('app:name')}`;
  }, [t]);

  // Which form is open: it stays the same one when its draft gets an address, and is another when somebody goes to another draft.
  const asked = draftId ?? null;
  const [open, setOpen] = useState<{ readonly key: number; readonly ids: readonly (string | null)[] }>({ key: 0, ids: [asked] });
  if (!open.ids.includes(asked)) setOpen({ key: open.key + 1, ids: [asked] });
  else if (open.ids.length > 1 && open.ids.at(-1) === asked) setOpen({ ...open, ids: [asked] });
  const onDraft = useCallback(
    (id: string) => {
      setOpen(({ key, ids }) => ({ key, ids: [...ids, id] }));
      void navigate({ params: { organisationId, draftId: id }, replace: true });
    },
    [navigate, organisationId],
  );

  if (!organisation) return <NotFound />;
  if (failed || (boards.error && !boards.data))
    return (
      <Blank icon={CloudOff} title={t('app:failed.title')} page>
        <p>{t('app:failed.text')}</p>
        <Button variant="default" onClick={() => void Promise.all([refetch(), boards.refetch()]).catch(() => undefined)}>
          {t('words:again')}
        </Button>
      </Blank>
    );
  if (!drafts || !boards.data)
    return (
      <div className={classes['skeleton']} role="status" aria-busy="true" aria-label={t('words:loading')}>
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} height={index % 3 === 0 ? 14 : 34} radius="sm" />
        ))}
      </div>
    );
  return (
    <ReferralDesk
      key={open.key}
      organisation={organisation}
      boards={boards.data.boards.edges.map(({ node }) => node)}
      saved={drafts.find(({ id }) => id === asked) ?? null}
      draftId={asked}
      onDraft={onDraft}
    />
  );
}
