import { Checkbox, Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { switchKeys, useKeyList, useKeysOn, type Key } from '../../ui/keys.js';
import classes from './shell.module.css';
import '../../ui/dialog.css';

const mac = /Mac|iP(hone|ad)/.test(navigator.userAgent);

/** Every key that does something here and now, and the switch for whom they get in the way. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['app', 'words']);
  const on = useKeysOn();
  // As it was when the help was opened.
  const [keys] = useState(useKeyList());
  const always: readonly Key[] = [
    { key: mac ? '⌘ K' : 'Ctrl K', label: t('commands') },
    { key: 'Tab', label: t('keys.tab') },
    { key: 'Esc', label: t('keys.escape') },
  ];
  const unique = [...new Map(keys.map((one) => [one.key, one])).values()];
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('keys.title')}</strong>}
      closeButtonProps={{ 'aria-label': t('words:close') }}
      size="md"
    >
      <Checkbox checked={on} onChange={({ currentTarget: { checked } }) => switchKeys(checked)} label={t('keys.single')} />
      <p className={classes['explained']}>{t('keys.singleExplained')}</p>
      <KeyTable title={t('keys.here')} keys={unique} off={!on} />
      <KeyTable title={t('keys.always')} keys={always} off={false} />
    </Modal>
  );
}

function KeyTable({ title, keys, off }: { title: string; keys: readonly Key[]; off: boolean }) {
  const { t } = useTranslation();
  return (
    <section className={classes['keys']} aria-label={title}>
      <h3>{title}</h3>
      <dl data-off={off || undefined}>
        {keys.map(({ key, label }) => (
          <div key={key}>
            <dt>
              {key.split(' ').map((one, at) => (
                <kbd key={at} className={classes['key']}>
                  {one === 'Enter' ? t('keys.enter') : one}
                </kbd>
              ))}
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
