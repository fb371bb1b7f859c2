import { useApolloClient } from '@apollo/client/react';
import { Button, Checkbox } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { ArrowLeft, MailQuestionMark, MessageCircle } from 'lucide-react';
import { useCallback, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LetterDocument, TellPatientDocument, type LetterWholeFragment, type ToldOfCaseFragment } from '../../generated/graphql.js';
import { quietly } from '../../live/quietly.js';
import { Act, Acts } from '../../ui/act.js';
import { Blank } from '../../ui/blank.js';
import { calendarDay, patientName, today } from '../../ui/format.js';
import { useKeys } from '../../ui/keys.js';
import { Mark } from '../../ui/mark.js';
import { FollowCase } from './follow-case.js';
import { groupsOf, signable, unread } from './groups.js';
import { LetterState } from './letter-state.js';
import { LetterView } from './letter-view.js';
import classes from './letters.module.css';
import { SignBar } from './sign-bar.js';

interface Props {
  readonly cases: readonly ToldOfCaseFragment[];
  readonly refetch: () => Promise<unknown>;
  readonly current: string | null;
  readonly onCurrent: (letterId: string | null) => void;
  /** What stands instead of the list while there is no letter at all. */
  readonly blank: ReactNode;
}

/** Letters beside the one that is read. Several are signed at once, each only after it was on the screen as it is now. */
export function LettersDesk({ cases, refetch, current, onCurrent, blank }: Props) {
  const { t } = useTranslation('letters');
  const client = useApolloClient();
  const wide = useMediaQuery('(min-width: 52rem)', matchMedia('(min-width: 52rem)').matches) ?? true;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [read, setRead] = useState<ReadonlyMap<string, number>>(new Map());
  const list = useRef<HTMLDivElement>(null);
  const every = useMemo(() => groupsOf(cases), [cases]);
  const groups = useMemo(() => every.filter(({ letters }) => letters.length > 0), [every]);
  const letters = useMemo(() => groups.flatMap(({ letters: own }) => own), [groups]);
  const shown = current ?? (wide ? (letters.find(({ maySign }) => maySign)?.id ?? letters[0]?.id ?? null) : null);
  const ready = signable(letters, chosen);
  const waiting = unread(ready, read);
  const onRead = useCallback(
    ({ id, version }: LetterWholeFragment) =>
      setRead((before) => (before.get(id) === version ? before : new Map([...before, [id, version]]))),
    [],
  );
  const changed = () => {
    quietly(refetch());
    client.refetchQueries({ include: [LetterDocument] }).catch(() => undefined);
  };
  const choose = (id: string) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const move = (step: number) => {
    const at = letters.findIndex(({ id }) => id === shown);
    const next = letters[Math.min(letters.length - 1, Math.max(0, at + step))];
    if (!next) return;
    onCurrent(next.id);
    list.current?.querySelector<HTMLElement>(`[data-letter="${next.id}"]`)?.focus();
  };
  const mayChoose = letters.find(({ id }) => id === shown)?.maySign ?? false;
  useKeys([
    { key: 'J', label: t('keys.next'), run: () => move(1), hidden: true },
    { key: 'K', label: t('keys.previous'), run: () => move(-1), hidden: true },
    { key: 'X', label: t('keys.choose'), run: mayChoose && shown ? () => choose(shown) : undefined },
  ]);
  const followers = every.map(({ of }) => (
    <FollowCase key={of.id} stream={of.stream} onChanged={changed} snapshot={async () => (await refetch(), of.stream)} />
  ));
  if (letters.length === 0)
    return (
      <div className={classes['only']}>
        {blank}
        {followers}
      </div>
    );
  const showsList = wide || current === null;
  return (
    <>
      <div className={classes['parts']} data-one={!wide || undefined}>
        {followers}
        {showsList && (
          <div ref={list} className={classes['list']} tabIndex={0} role="region" aria-label={t('list')}>
            {groups.map(({ of, letters: own }) => (
              <section key={of.id} className={classes['group']} aria-label={of.number}>
                <h2>
                  {of.number} <span className={classes['soft']}>{patientName(own[0]!.boardCase.patient.name)}</span>
                </h2>
                <ul role="list">
                  {own.map((letter) => (
                    <li key={letter.id} className={classes['letter']} data-current={(wide && letter.id === shown) || undefined}>
                      {letter.maySign ? (
                        <Checkbox
                          aria-label={t('choose', { kind: t(`kind.${letter.kind}`), number: of.number })}
                          checked={chosen.has(letter.id)}
                          onChange={() => choose(letter.id)}
                        />
                      ) : (
                        <span />
                      )}
                      <button
                        type="button"
                        className={classes['open']}
                        data-letter={letter.id}
                        aria-current={letter.id === shown || undefined}
                        onClick={() => onCurrent(letter.id)}
                      >
                        <span {...(letter.maySign && read.get(letter.id) !== letter.version && { className: classes['unread'] })}>
                          {t(`kind.${letter.kind}`)}
                        </span>
                        <LetterState status={letter.status} />
                      </button>
                    </li>
                  ))}
                </ul>
                <Told of={of} />
              </section>
            ))}
          </div>
        )}
        {(wide || current !== null) && shown && (
          <div className={classes['view']} tabIndex={0} role="region" aria-label={t('read')}>
            {!wide && (
              <p className={classes['back']}>
                <Button
                  variant="subtle"
                  size="compact-xs"
                  leftSection={<ArrowLeft size={13} aria-hidden />}
                  onClick={() => onCurrent(null)}
                >
                  {t('back')}
                </Button>
              </p>
            )}
            <LetterView key={shown} letterId={shown} onRead={onRead} onOpen={onCurrent} />
          </div>
        )}
      </div>
      <SignBar
        letters={letters}
        chosen={ready}
        unread={waiting}
        onChooseAll={() => setChosen(new Set(letters.filter(({ maySign }) => maySign).map(({ id }) => id)))}
        onReadNext={() => waiting[0] && onCurrent(waiting[0].id)}
        onSigned={() => {
          setChosen(new Set());
          changed();
        }}
      />
    </>
  );
}

/** Signed letters wait for the patient to have been told; who told may say so here, beside the letters that wait. */
function Told({ of }: { of: ToldOfCaseFragment }) {
  const { t } = useTranslation('letters');
  const last = of.patientTold.at(-1);
  if (!last && !of.mayRecordPatientTold) return null;
  return (
    <>
      <p className={classes['small']}>
        <Mark icon={last ? MessageCircle : MailQuestionMark}>
          {last ? t('told.on', { date: calendarDay(last.toldOn) }) : t('told.not')}
        </Mark>
      </p>
      {of.mayRecordPatientTold && !last && (
        <Acts>
          <Act
            name={`told.${of.id}`}
            label={t('told.act')}
            about={of.number}
            icon={MessageCircle}
            quiet
            explained={t('told.explained')}
            fields={[
              { name: 'toldOn', label: t('told.toldOn'), kind: 'date', required: true, initial: today(), max: today() },
              { name: 'note', label: t('told.note'), kind: 'text', description: t('told.bothRead') },
            ]}
            yes={t('told.yes')}
            done={t('told.done')}
            document={TellPatientDocument}
            input={({ toldOn, note }) => ({ caseId: of.id, toldOn: toldOn!, note: note || null })}
          />
        </Acts>
      )}
    </>
  );
}

export function NoLetters({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('letters');
  return (
    <Blank icon={MailQuestionMark} title={t('none.title')}>
      {children}
    </Blank>
  );
}
