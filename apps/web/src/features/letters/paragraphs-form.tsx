import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import form from '../../ui/form.module.css';
import { useParagraphName } from './use-paragraph-name.js';
import { Textarea } from '../../ui/textarea.js';

export interface ParagraphsDraft {
  readonly texts: Readonly<Record<string, string>>;
  readonly copies: string;
}
interface Props {
  readonly paragraphs: readonly { readonly key: string; readonly text: string }[];
  readonly draft: ParagraphsDraft;
  readonly busy: boolean;
  readonly onChange: (draft: ParagraphsDraft) => void;
  readonly onSave: () => void;
  readonly onCancel: () => void;
  /** What else is changed with them, and what has refused it. */
  readonly children?: ReactNode;
}

/** What may be put in other words before signing; everything else of the text follows from the record. */
export function ParagraphsForm({ paragraphs, draft, busy, onChange, onSave, onCancel, children }: Props) {
  const { t } = useTranslation(['letters', 'words']);
  const name = useParagraphName();
  const place = useRef<HTMLFormElement>(null);
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  return (
    <form
      ref={place}
      className={form['form']}
      aria-label={t('edit.title')}
      onSubmit={(event) => {
        event.preventDefault();
        onSave();
      }}
    >
      {paragraphs.map(({ key }) => (
        <Textarea
          key={key}
          label={name(key)}
          description={t('edit.emptyLeavesOut')}
          value={draft.texts[key] ?? ''}
          minRows={2}
          maxRows={14}
          onChange={(event) => onChange({ ...draft, texts: { ...draft.texts, [key]: event.currentTarget.value } })}
        />
      ))}
      {children}
      <div className={form['buttons']}>
        <span className={form['hint']}>{t('edit.kept')}</span>
        <Button variant="default" onClick={onCancel} disabled={busy}>
          {t('words:cancel')}
        </Button>
        <Button type="submit" loading={busy}>
          {t('edit.save')}
        </Button>
      </div>
    </form>
  );
}
