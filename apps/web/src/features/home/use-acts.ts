import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CompleteMyActionDocument, DiscardMyDraftDocument, MarkLookedDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import type { Refused } from '../../live/refusal.js';
import { useUndo } from '../../ui/undo.js';
import { keyOf, type Draft, type Subject, type WorkItem } from './use-work.js';

export interface Act {
  readonly label: string;
  readonly spoken: string;
  readonly run: () => void;
}
export interface Acts {
  readonly isGone: (key: string) => boolean;
  readonly of: (item: WorkItem, subject: Subject | undefined) => Act | undefined;
  readonly discard: (draft: Draft) => Act;
  readonly seen: (one: { readonly id: string; readonly number: string; readonly stream: { readonly head: number } }, key?: string) => Act;
  readonly bar: ReactNode;
  readonly refused: Refused | null;
}

/** What can be done without opening the case; each can be taken back for a moment. */
export function useActs(): Acts {
  const { t } = useTranslation('home');
  const { act, isGone, bar } = useUndo();
  const complete = useCommand(CompleteMyActionDocument);
  const discard = useCommand(DiscardMyDraftDocument);
  const looked = useCommand(MarkLookedDocument);
  const seen: Acts['seen'] = ({ id, number, stream }, key = id) => ({
    label: t('act.seen'),
    spoken: t('act.seenOf', { number }),
    run: () => act({ id: key, said: t('act.seenSaid', { number }), run: () => looked.run({ caseId: id, head: stream.head }) }),
  });
  return {
    isGone,
    bar,
    seen,
    refused: complete.refused ?? discard.refused ?? looked.refused,
    of: (item, subject) => {
      const id = keyOf(item);
      if (subject?.__typename === 'Action' && subject.mayComplete)
        return {
          label: t('act.done'),
          spoken: t('act.doneOf', { what: subject.what }),
          run: () =>
            act({
              id,
              said: t('act.doneSaid', { what: subject.what }),
              run: () => complete.run({ actionId: subject.id, version: subject.version }),
            }),
        };
      return item.kind === 'MENTION' ? seen(item.boardCase, id) : undefined;
    },
    discard: (draft) => ({
      label: t('act.discard'),
      spoken: t('act.discardOf', { number: draft.boardCase.number }),
      run: () =>
        act({
          id: draft.id,
          said: t('act.discarded', { number: draft.boardCase.number }),
          run: () => discard.run({ draftId: draft.id, version: draft.version }),
        }),
    }),
  };
}
