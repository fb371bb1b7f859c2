import { Button } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announcer.js';
import { useKeys } from './keys.js';
import classes from './undo.module.css';

/** Long enough to read the line and find the key. */
const patience = 7_000;

interface Deed {
  readonly id: string;
  readonly said: string;
  readonly run: () => Promise<unknown>;
}

/**
 * Undo instead of "are you sure?": the change shows at once and is sent when nobody has taken it back for a while, when the next one comes,
 * or when the page is left. Only for what is small; what is never taken back is confirmed (`ui/confirm.tsx`).
 */
export function useUndo() {
  const { t } = useTranslation('words');
  const [open, setOpen] = useState<Deed | null>(null);
  /** Sent and not yet answered: still out of sight. */
  const [sent, setSent] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef<Deed | null>(null);
  const alive = useRef(true);

  const send = useCallback(() => {
    const deed = latest.current;
    latest.current = null;
    if (!deed) return;
    if (alive.current) {
      setOpen(null);
      setSent((before) => new Set([...before, deed.id]));
    }
    void deed.run().finally(() => {
      if (alive.current) setSent((before) => new Set([...before].filter((id) => id !== deed.id)));
    });
  }, []);
  useEffect(() => {
    alive.current = true;
    addEventListener('pagehide', send);
    return () => {
      alive.current = false;
      removeEventListener('pagehide', send);
      send();
    };
  }, [send]);
  useEffect(() => {
    if (!open) return;
    const timer = setTimeout(send, patience);
    return () => clearTimeout(timer);
  }, [open, send]);

  const act = (deed: Deed) => {
    send();
    latest.current = deed;
    setOpen(deed);
    announce(t('undo.said', { what: deed.said }));
  };
  const undo = () => {
    latest.current = null;
    setOpen(null);
    announce(t('undo.undone'));
  };
  return { act, isGone: (id: string) => open?.id === id || sent.has(id), bar: open && <UndoBar said={open.said} onUndo={undo} /> };
}

function UndoBar({ said, onUndo }: { said: string; onUndo: () => void }) {
  const { t } = useTranslation('words');
  useKeys([{ key: 'Z', label: t('undo.action'), run: onUndo }]);
  return (
    <div className={classes['bar']} role="group" aria-label={t('undo.action')}>
      <span>{said}</span>
      <Button size="compact-xs" variant="white" onClick={onUndo}>
        {t('undo.action')} (Z)
      </Button>
    </div>
  );
}
