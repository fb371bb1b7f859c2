import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { EditMinutesDocument, type MinutesWholeFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useDraft } from '../../live/drafts.js';
import { announce } from '../../ui/announcer.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { ParagraphsForm, type ParagraphsDraft } from './paragraphs-form.js';

interface Props {
  readonly minutes: MinutesWholeFragment;
  readonly onDone: () => void;
  readonly onLoad: () => void;
}

export default function MinutesEdit({ minutes, onDone, onLoad }: Props) {
  const { t } = useTranslation('letters');
  const initial = useMemo(
    (): ParagraphsDraft => ({ texts: Object.fromEntries(minutes.freeParagraphs.map(({ key, text }) => [key, text])), copies: '' }),
    [minutes],
  );
  const { value, change, drop } = useDraft<ParagraphsDraft>(`minutes.${minutes.id}`, initial);
  const { run, busy, refused } = useCommand(EditMinutesDocument);
  const save = async () => {
    const paragraphs = Object.entries(value.texts)
      .filter(([key, text]) => text.trim() !== (initial.texts[key] ?? ''))
      .map(([key, text]) => ({ key, text: text.trim() }));
    if (paragraphs.length > 0) {
      if (!(await run({ minutesId: minutes.id, version: minutes.version, paragraphs }))) return;
      announce(t('edit.done'));
    }
    drop(initial);
    onDone();
  };
  return (
    <ParagraphsForm
      paragraphs={minutes.freeParagraphs}
      draft={value}
      busy={busy}
      onChange={change}
      onSave={() => void save()}
      onCancel={() => {
        drop(initial);
        onDone();
      }}
    >
      <RefusalNotice refused={refused} onLoad={onLoad} />
    </ParagraphsForm>
  );
}
