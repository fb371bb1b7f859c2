import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FileDown, Mail, PencilLine, PenLine } from 'lucide-react';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignMinutesDocument, type MinutesWholeFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Acts } from '../../ui/act.js';
import { announce } from '../../ui/announcer.js';
import { Confirm } from '../../ui/confirm.js';
import { momentOf } from '../../ui/format.js';
import { lazily } from '../../ui/lazily.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { LetterState } from './letter-state.js';
import classes from './letters.module.css';
import { Sheet } from './sheet.js';

const MinutesEdit = lazily(() => import('./minutes-edit.js'));

interface Props {
  readonly minutes: MinutesWholeFragment;
  readonly meetingId: string;
  readonly onLoad: () => void;
}

/** What happened in a meeting, as it will be printed; signed it never changes, and the meeting is signed with it (MEET-6). */
export function MinutesView({ minutes, meetingId, onLoad }: Props) {
  const { t } = useTranslation('letters');
  const [editing, setEditing] = useState(false);
  const { status, signedBy, signedAt, pdfPath, pdfSha256, items } = minutes;
  return (
    <>
      <div className={classes['viewHead']}>
        <div className={classes['seal']} data-status={status === 'SIGNED' ? 'RELEASED' : 'DRAFT'} role="status">
          <p className={classes['strong']}>
            {signedBy && signedAt ? t('minutes.signed', { name: signedBy.name, time: momentOf(signedAt) }) : t('minutes.draft')}
          </p>
          {!minutes.whole && <p>{t('minutes.notWhole')}</p>}
          {pdfSha256 && (
            <p className={classes['small']}>
              {t('hash')} <span className={classes['hash']}>{pdfSha256}</span>
            </p>
          )}
        </div>
        {editing ? (
          <Suspense>
            <MinutesEdit key={minutes.version} minutes={minutes} onDone={() => setEditing(false)} onLoad={onLoad} />
          </Suspense>
        ) : (
          <Acts>
            {pdfPath && (
              <Button
                component="a"
                href={pdfPath}
                target="_blank"
                rel="noreferrer"
                variant="default"
                size="compact-xs"
                leftSection={<FileDown size={13} aria-hidden />}
              >
                {signedAt ? t('openPdf') : t('openDraftPdf')}
              </Button>
            )}
            {minutes.mayEdit && (
              <Button
                variant="default"
                size="compact-xs"
                leftSection={<PencilLine size={13} aria-hidden />}
                onClick={() => setEditing(true)}
              >
                {t('edit.act')}
              </Button>
            )}
            {minutes.maySign && <SignMinutes minutes={minutes} onLoad={onLoad} />}
          </Acts>
        )}
        {items.length > 0 && (
          <details>
            <summary>{t('minutes.cases', { count: items.length })}</summary>
            <ol role="list" className={classes['versions']}>
              {items.map(({ position, boardCase, pdfPath: extract }) => (
                <li key={boardCase.id} className={classes['line']}>
                  <span className={classes['soft']}>{position}</span>
                  <Link to="/cases/$caseId" params={{ caseId: boardCase.id }}>
                    {boardCase.number}
                  </Link>
                  {boardCase.letters.map(({ id, kind, status: at }) => (
                    <span key={id} className={classes['line']}>
                      <span className={classes['soft']}>{t(`kind.${kind}`)}</span>
                      <LetterState status={at} />
                    </span>
                  ))}
                  {extract && (
                    <a href={extract} target="_blank" rel="noreferrer">
                      {t('minutes.extract')}
                    </a>
                  )}
                </li>
              ))}
            </ol>
          </details>
        )}
        <p>
          <Link to="/meetings/$meetingId/letters" params={{ meetingId }} search={{}}>
            <Mail size={13} aria-hidden /> {t('minutes.letters')}
          </Link>
        </p>
      </div>
      <div className={classes['desk']}>
        <Sheet text={minutes.text} language="en" label={t('preview')} frozen={status === 'SIGNED'} headings="h2" />
      </div>
    </>
  );
}

function SignMinutes({ minutes, onLoad }: { minutes: MinutesWholeFragment; onLoad: () => void }) {
  const { t } = useTranslation('letters');
  const { run, busy, refused, clear } = useCommand(SignMinutesDocument);
  const [asking, setAsking] = useState(false);
  const sign = async () => {
    if (!(await run({ minutesId: minutes.id, version: minutes.version }))) return;
    setAsking(false);
    announce(t('minutes.done'));
  };
  return (
    <>
      <Button size="compact-xs" leftSection={<PenLine size={13} aria-hidden />} onClick={() => setAsking(true)}>
        {t('minutes.sign')}
      </Button>
      <Confirm
        opened={asking}
        title={t('minutes.signTitle')}
        yes={t('minutes.signYes')}
        busy={busy}
        onYes={() => void sign()}
        onClose={() => {
          setAsking(false);
          clear();
        }}
      >
        <p>{t('minutes.signText')}</p>
        <RefusalNotice refused={refused} onLoad={onLoad} />
      </Confirm>
    </>
  );
}
