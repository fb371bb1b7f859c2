import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EditLetterDocument, type LetterWholeFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import { announce } from '../../ui/announcer.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { ParagraphsForm, type ParagraphsDraft } from './paragraphs-form.js';
import { Textarea } from '../../ui/textarea.js';

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface Props {
  readonly letter: LetterWholeFragment;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

export default function LetterEdit({ letter, onDone, onLoad }: Props) {
  const { t } = useTranslation('letters');
  const initial = useMemo(
    (): ParagraphsDraft => ({
      texts: Object.fromEntries(letter.freeParagraphs.map(({ key, text }) => [key, text])),
      copies: letter.copiesTo.join('\n'),
    }),
    [letter],
  );
  const { value, change, drop } = useDraft<ParagraphsDraft>(`letter.${letter.id}`, initial);
  const { run, busy, refused } = useCommand(EditLetterDocument);
  const save = async () => {
    const paragraphs = Object.entries(value.texts)
      .filter(([key, text]) => text.trim() !== (initial.texts[key] ?? ''))
      .map(([key, text]) => ({ key, text: text.trim() }));
    const copiesTo = lines(value.copies);
    const copiesChanged = copiesTo.join('\n') !== initial.copies;
    if (paragraphs.length > 0 || copiesChanged) {
      if (!(await run({ letterId: letter.id, version: letter.version, paragraphs, ...(copiesChanged && { copiesTo }) }))) return;
      announce(t('edit.done'));
    }
    drop(initial);
    onDone();
  };
  return (
    <ParagraphsForm
      paragraphs={letter.freeParagraphs}
      draft={value}
      busy={busy}
      onChange={change}
      onSave={() => void save()}
      onCancel={() => {
        drop(initial);
        onDone();
      }}
    >
      <Textarea
        label={t('edit.copies')}
        description={t('edit.copiesHint')}
        minRows={1}
        maxRows={6}
        value={value.copies}
        onChange={(event) => change({ ...value, copies: event.currentTarget.value })}
      />
      <RefusalNotice refused={refused} onLoad={onLoad} />
    </ParagraphsForm>
  );
}
