import { Button, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import form from './form.module.css';
import './dialog.css';

export interface ConfirmProps {
  readonly opened: boolean;
  readonly title: string;
  readonly yes: string;
  readonly busy?: boolean;
  readonly disabled?: boolean;
  readonly onYes: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export default function ConfirmDialog({ opened, title, yes, busy = false, disabled = false, onYes, onClose, children }: ConfirmProps) {
  const { t } = useTranslation('words');
  return (
    <Modal opened={opened} onClose={onClose} title={<strong>{title}</strong>} closeButtonProps={{ 'aria-label': t('close') }} size="lg">
      <div className={form['form']}>
        {children}
        <div className={form['buttons']}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button onClick={onYes} loading={busy} disabled={disabled}>
            {yes}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
