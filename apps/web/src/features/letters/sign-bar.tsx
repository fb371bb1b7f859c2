import { Button } from '@mantine/core';
import { BookOpenText, PenLine } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SignLettersDocument, type LetterLineFragment, type SignLettersMutation } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { Confirm } from '../../ui/confirm.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import type { Chosen } from './groups.js';
import classes from './letters.module.css';
import { useRefusalWords } from './use-refusal-words.js';

interface Props {
  readonly letters: readonly LetterLineFragment[];
  readonly chosen: readonly Chosen[];
  readonly unread: readonly Chosen[];
  readonly onChooseAll: () => void;
  readonly onReadNext: () => void;
  readonly onSigned: () => void;
}

/** Never optimistic and always confirmed: what is signed never changes. Each letter has its own answer (MEET-6). */
export function SignBar({ letters, chosen, unread, onChooseAll, onReadNext, onSigned }: Props) {
  const { t } = useTranslation('letters');
  const { run, busy, refused, clear } = useCommand(SignLettersDocument);
  const why = useRefusalWords();
  const [asking, setAsking] = useState(false);
  const [answer, setAnswer] = useState<SignLettersMutation['signLetters']>(null);
  const may = letters.filter(({ maySign }) => maySign).length;
  const nameOf = (id: string) => {
    const letter = letters.find((one) => one.id === id);
    return letter ? `${letter.boardCase.number}, ${t(`kind.${letter.kind}`)}` : '';
  };
  const sign = async () => {
    const done = await run({ letters: chosen.map(({ id, version }) => ({ letterId: id, version })) });
    if (!done?.signLetters) return;
    setAnswer(done.signLetters);
    setAsking(false);
    announce(t('sign.done', { count: done.signLetters.letters.length }));
    onSigned();
  };
  if (may === 0 && !answer) return null;
  return (
    <div className={classes['bar']}>
      <div>
        {answer && answer.letters.length > 0 && <p role="status">{t('sign.done', { count: answer.letters.length })}</p>}
        {answer && answer.refused.length > 0 && (
          <div role="alert">
            <p className={classes['strong']}>{t('sign.refused')}</p>
            <ul role="list">
              {answer.refused.map(({ letterId, code }) => (
                <li key={letterId}>
                  {nameOf(letterId)}: {why(code)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {may > 0 && (
          <p className={classes['soft']}>
            {chosen.length === 0
              ? t('sign.toSign', { count: may })
              : unread.length > 0
                ? t('sign.unread', { count: unread.length, chosen: chosen.length })
                : t('sign.chosen', { count: chosen.length })}
          </p>
        )}
      </div>
      {chosen.length < may && (
        <Button variant="default" onClick={onChooseAll}>
          {t('sign.chooseAll')}
        </Button>
      )}
      {unread.length > 0 && (
        <Button variant="default" leftSection={<BookOpenText size={14} aria-hidden />} onClick={onReadNext}>
          {t('sign.readNext')}
        </Button>
      )}
      {may > 0 && (
        <Button
          leftSection={<PenLine size={14} aria-hidden />}
          disabled={chosen.length === 0 || unread.length > 0}
          onClick={() => setAsking(true)}
        >
          {t('sign.act', { count: chosen.length })}
        </Button>
      )}
      <Confirm
        opened={asking}
        title={t('sign.title', { count: chosen.length })}
        yes={t('sign.yes')}
        busy={busy}
        onYes={() => void sign()}
        onClose={() => {
          setAsking(false);
          clear();
        }}
      >
        <p>{t('sign.text')}</p>
        <ul className={classes['signing']} role="list">
          {chosen.map(({ id }) => (
            <li key={id}>{nameOf(id)}</li>
          ))}
        </ul>
        <RefusalNotice refused={refused} />
      </Confirm>
    </div>
  );
}
