import { Button } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from './blank.js';

/** Code that did not come, or a page that broke: what stands around it goes on, and what was typed is kept as a draft. */
export function NotLoaded({ page = false }: { readonly page?: boolean }) {
  const { t } = useTranslation(['app', 'words']);
  return (
    <Blank icon={CloudOff} title={t('failed.title')} {...(page && { page })}>
      <p>{t('failed.text')}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t('words:again')}
      </Button>
    </Blank>
  );
}
