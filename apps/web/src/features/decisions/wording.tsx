import { ActionIcon } from '@mantine/core';
import { Editor } from '@tiptap/core';
import Collaboration from '@tiptap/extension-collaboration';
import StarterKit from '@tiptap/starter-kit';
import { List, ListOrdered } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SharedText } from '../../live/shared-text.js';
import { wordingField } from '../../live/shared-words.js';
import { announce } from '../../ui/announcer.js';
import { Carets } from './carets.js';
import { useNames } from './use-names.js';
import { useSharedText, type CasePosition } from './use-shared-text.js';
import classes from './wording.module.css';
import { reasonFor, WordingState } from './wording-state.js';

const most = 8_000;
/** What is left is said when it becomes little. */
const nearly = 7_000;

export interface Pen {
  /** The text as it stands on this page. */
  words(): string;
  /** Whether the desk has all of it; waits while it is on its way. */
  stored(): Promise<boolean>;
}

interface Props {
  readonly review: string;
  readonly position: CasePosition;
  readonly mayWrite: boolean;
  readonly nameOf: (person: string) => string | null;
  readonly begins?: { readonly words: string; readonly revision: number } | null;
  readonly fault?: 'missing' | 'notStored' | null;
  readonly onPen?: (pen: Pen | null) => void;
}

// Paragraphs and lists: what is decided is printed in letters as it stands. What everybody writes is undone by whoever wrote it.
const kit = StarterKit.configure({
  blockquote: false, bold: false, code: false, codeBlock: false, dropcursor: false, gapcursor: false, heading: false, horizontalRule: false,
  italic: false, link: false, strike: false, underline: false, undoRedo: false, trailingNode: false,
}); // prettier-ignore

/** The rationale, written by whoever may propose, at once; the others of the board's side read along. */
export default function Wording({ review, position, mayWrite, nameOf, begins = null, fault = null, onPen }: Props) {
  const { t } = useTranslation('wording');
  const { shared, status } = useSharedText(review, position, mayWrite, begins);
  const writes = mayWrite && status.readOnly === null && status.state !== 'refused';
  const [label, about] = [useId(), useId()];
  const tellPen = useEffectEvent((pen: Pen | null) => onPen?.(pen));
  useEffect(() => {
    if (!shared) return;
    tellPen({ words: () => shared.words, stored: () => shared.stored() });
    return () => tellPen(null);
  }, [shared]);
  const { box, editor, length } = useEditing(shared, review, useNames(position.caseId, nameOf), label, about);
  useEffect(() => {
    if (!editor) return;
    editor.setEditable(writes, false);
    const { dom } = editor.view;
    dom.ariaReadOnly = writes ? null : 'true';
    dom.ariaRequired = writes ? 'true' : null;
    dom.ariaInvalid = fault ? 'true' : null;
  }, [editor, writes, fault]);
  const { readOnly } = status;
  // Who is writing does not look at the line below.
  useEffect(() => {
    if (mayWrite && readOnly !== null) announce(reasonFor(readOnly, t));
  }, [mayWrite, readOnly, t]);
  const nothing = !mayWrite && length === 0;
  return (
    <div className={classes['wording']} hidden={nothing || undefined}>
      <div className={classes['head']}>
        <span id={label} className={classes['label']} onClick={() => editor?.commands.focus()}>
          {mayWrite ? t('label') : t('draft')}
        </span>
        {writes && editor && <Lists editor={editor} />}
      </div>
      <div ref={box} className={classes['paper']} data-reads={!writes || undefined} data-fault={fault !== null || undefined} />
      {fault && <p className={classes['fault']}>{t(fault)}</p>}
      <div id={about} className={classes['foot']}>
        <WordingState status={status} mayWrite={mayWrite} />
        {length > nearly && (
          <span className={classes['length']} data-fault={length > most || undefined}>
            {t('length', { length, most })}
          </span>
        )}
      </div>
    </div>
  );
}

function useEditing(
  shared: SharedText | null,
  review: string,
  nameOf: (person: string) => Promise<string | null>,
  label: string,
  about: string,
) {
  const { t } = useTranslation('wording');
  const box = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<Editor | null>(null);
  const [length, setLength] = useState(0);
  const named = useEffectEvent(async (person: string) => (await nameOf(person).catch(() => null)) ?? t('somebody'));
  const met = useEffectEvent((name: string) => announce(t('writes', { name })));
  useEffect(() => {
    if (!shared || !box.current) return;
    const carets = new Carets(shared, review, (person) => named(person), (name) => met(name)); // prettier-ignore
    const made = new Editor({
      element: box.current,
      // Its style would be an inline one, which the page's policy refuses; the module beside this has it.
      injectCSS: false,
      extensions: [kit, Collaboration.configure({ document: shared.document, field: wordingField }), carets.extension()],
      // By reference, and from its first moment: a field that comes without a name is read out without one.
      editorProps: {
        attributes: {
          role: 'textbox',
          'aria-multiline': 'true',
          'aria-labelledby': label,
          'aria-describedby': about,
          class: classes['text'] ?? '',
          tabindex: '0',
        },
      },
    });
    const measure = () => setLength(shared.words.length);
    measure();
    shared.document.on('update', measure);
    setEditor(made);
    return () => {
      shared.document.off('update', measure);
      setEditor(null);
      made.destroy();
      carets.close();
    };
  }, [shared, review, label, about]);
  return { box, editor, length };
}

function Lists({ editor }: { editor: Editor }) {
  const { t } = useTranslation('wording');
  const [, setRound] = useState(0);
  useEffect(() => {
    const look = () => setRound((round) => round + 1);
    editor.on('transaction', look);
    return () => void editor.off('transaction', look);
  }, [editor]);
  const kinds = [
    { kind: 'bulletList', label: t('bullets'), Icon: List, toggle: () => editor.chain().focus().toggleBulletList().run() },
    { kind: 'orderedList', label: t('numbers'), Icon: ListOrdered, toggle: () => editor.chain().focus().toggleOrderedList().run() },
  ];
  return (
    <div className={classes['tools']}>
      {kinds.map(({ kind, label, Icon, toggle }) => (
        <ActionIcon
          key={kind}
          variant="subtle"
          color="gray"
          size={24}
          aria-label={label}
          aria-pressed={editor.isActive(kind)}
          onClick={toggle}
        >
          <Icon size={14} aria-hidden />
        </ActionIcon>
      ))}
    </div>
  );
}
