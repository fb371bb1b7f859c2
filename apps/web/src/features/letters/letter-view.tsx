import { useQuery } from '@apollo/client/react';
import { Button, Skeleton } from '@mantine/core';
import { Ban, CloudOff, FileDown, PencilLine, Replace } from 'lucide-react';
import { Link } from '@tanstack/react-router';
import { Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CancelLetterDocument, CorrectLetterDocument, LetterDocument, type LetterWholeFragment } from '../../generated/graphql.js';
import { quietly } from '../../live/quietly.js';
import { Act, Acts } from '../../ui/act.js';
import { Blank } from '../../ui/blank.js';
import { calendarDay, momentOf, patientName } from '../../ui/format.js';
import { LetterState } from './letter-state.js';
import classes from './letters.module.css';
import { Sheet } from './sheet.js';
import { lazily } from '../../ui/lazily.js';

const LetterEdit = lazily(() => import('./letter-edit.js'));

interface Props {
  readonly letterId: string;
  /** Told once the whole text is on the screen: only what was read is signed. */
  readonly onRead: (letter: LetterWholeFragment) => void;
  readonly onOpen: (letterId: string) => void;
}

/** One letter: to whom it goes and when, the text as it will be printed, and what may still be done with it. */
export function LetterView({ letterId, onRead, onOpen }: Props) {
  const { t } = useTranslation(['letters', 'words', 'app']);
  const { data, error, refetch } = useQuery(LetterDocument, { variables: { id: letterId } });
  const letter = data?.node?.__typename === 'Letter' ? data.node : null;
  const [editing, setEditing] = useState(false);
  useEffect(() => {
    if (letter && !editing) onRead(letter);
  }, [letter, editing, onRead]);
  if (error && !letter)
    return (
      <Blank icon={CloudOff} title={t('app:failed.title')}>
        <Button variant="default" onClick={() => quietly(refetch())}>
          {t('words:again')}
        </Button>
      </Blank>
    );
  if (!letter)
    return (
      <div className={classes['desk']} role="status" aria-busy="true" aria-label={t('loading')}>
        <div className={classes['sheet']}>
          {[40, 30, 90, 85, 60, 90].map((width, index) => (
            <Skeleton key={index} height={12} width={`${width}%`} />
          ))}
        </div>
      </div>
    );
  const again = () => quietly(refetch());
  return (
    <section aria-label={letter.title}>
      <Head letter={letter} onOpen={onOpen} />
      <div className={classes['viewHead']}>
        {editing ? (
          <Suspense>
            <LetterEdit key={letter.version} letter={letter} onDone={() => setEditing(false)} onLoad={again} />
          </Suspense>
        ) : (
          <LetterActs letter={letter} onEdit={() => setEditing(true)} onLoad={again} />
        )}
      </div>
      <div className={classes['desk']}>
        <Sheet text={letter.text} language={letter.language} label={t('preview')} frozen={letter.signedAt !== null} />
      </div>
    </section>
  );
}

function Head({ letter, onOpen }: { letter: LetterWholeFragment; onOpen: (letterId: string) => void }) {
  const { t } = useTranslation('letters');
  const { boardCase, status, kind, signedBy, signedAt, withheldUntil, releasedAt, supersedes, supersededBy } = letter;
  return (
    <header className={classes['viewHead']}>
      <p className={classes['line']}>
        <LetterState status={status} />
        <span className={classes['soft']}>{t(`kind.${kind}`)}</span>
        <Link to="/cases/$caseId" params={{ caseId: boardCase.id }}>
          {boardCase.number}
        </Link>
        <span>{patientName(boardCase.patient.name)}</span>
      </p>
      <h2>{letter.title}</h2>
      <div className={classes['seal']} data-status={status} role="status">
        <p className={classes['strong']}>
          {status === 'DRAFT' && t('sends.draft')}
          {status === 'WITHHELD_UNTIL' && t('sends.withheld', { date: withheldUntil ? momentOf(withheldUntil) : '' })}
          {status === 'RELEASED' && t('sends.released', { time: releasedAt ? momentOf(releasedAt) : '' })}
          {status === 'CANCELLED' && t('sends.cancelled', { why: t(`cancelCode.${letter.cancelCode ?? 'NOT_WANTED'}`) })}
        </p>
        {letter.cancelReason && <p className={classes['prose']}>{letter.cancelReason}</p>}
        {signedBy && signedAt && <p>{t('signed', { name: signedBy.name, time: momentOf(signedAt) })}</p>}
        {letter.pdfSha256 && (
          <p className={classes['small']}>
            {t('hash')} <span className={classes['hash']}>{letter.pdfSha256}</span>
          </p>
        )}
        {letter.correctionReason && <p>{t('correction', { reason: letter.correctionReason })}</p>}
        {(supersedes || supersededBy) && (
          <p className={classes['line']}>
            {supersedes && (
              <Button variant="subtle" size="compact-xs" onClick={() => onOpen(supersedes.id)}>
                {t('openSuperseded')}
              </Button>
            )}
            {supersededBy && (
              <Button variant="subtle" size="compact-xs" onClick={() => onOpen(supersededBy.id)}>
                {t('openSuperseding')}
              </Button>
            )}
          </p>
        )}
      </div>
      <dl className={classes['facts']}>
        <dt>{t('to')}</dt>
        <dd>{letter.recipients.join(', ')}</dd>
        {letter.copiesTo.length > 0 && (
          <>
            <dt>{t('copies')}</dt>
            <dd>{letter.copiesTo.join(', ')}</dd>
          </>
        )}
        <dt>{t('dated')}</dt>
        <dd>{calendarDay(letter.date)}</dd>
      </dl>
      {letter.unprintable.length > 0 && <p className={classes['small']}>{t('unprintable', { what: letter.unprintable.join(', ') })}</p>}
    </header>
  );
}

function LetterActs({ letter, onEdit, onLoad }: { letter: LetterWholeFragment; onEdit: () => void; onLoad: () => void }) {
  const { t } = useTranslation('letters');
  const { id, version, earlierVersions } = letter;
  const earlier = earlierVersions.filter((one) => one.version !== version);
  return (
    <>
      <Acts>
        <Button
          component="a"
          href={letter.pdfPath}
          target="_blank"
          rel="noreferrer"
          variant="default"
          size="compact-xs"
          leftSection={<FileDown size={13} aria-hidden />}
        >
          {letter.signedAt ? t('openPdf') : t('openDraftPdf')}
        </Button>
        {letter.mayEdit && (
          <Button variant="default" size="compact-xs" leftSection={<PencilLine size={13} aria-hidden />} onClick={onEdit}>
            {t('edit.act')}
          </Button>
        )}
        {letter.mayCorrect && (
          <Act
            name={`correct.${id}`}
            label={t('correct.act')}
            icon={Replace}
            explained={t('correct.explained')}
            fields={[{ name: 'reason', label: t('correct.reason'), kind: 'text', required: true }]}
            yes={t('correct.yes')}
            done={t('correct.done')}
            document={CorrectLetterDocument}
            input={({ reason }) => ({ letterId: id, version, reason: reason! })}
            onLoad={onLoad}
          />
        )}
        {letter.mayCancel && (
          <Act
            name={`cancel.${id}`}
            label={t('cancel.act')}
            icon={Ban}
            quiet
            explained={t('cancel.explained')}
            fields={[{ name: 'reason', label: t('cancel.reason'), kind: 'text', required: true }]}
            yes={t('cancel.yes')}
            done={t('cancel.done')}
            document={CancelLetterDocument}
            input={({ reason }) => ({ letterId: id, version, reason: reason! })}
            onLoad={onLoad}
          />
        )}
      </Acts>
      {earlier.length > 0 && (
        <details className={classes['small']}>
          <summary>{t('versions', { count: earlier.length })}</summary>
          <ol role="list" className={classes['versions']}>
            {earlier.map((one) => (
              <li key={one.version}>
                {t('versionOf', { number: one.version, time: momentOf(one.writtenAt), name: one.writtenBy?.name ?? t('service') })}
                <pre>{one.text}</pre>
              </li>
            ))}
          </ol>
        </details>
      )}
    </>
  );
}
