import { Button } from '@mantine/core';
import { CloudOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';

/** A page that cannot be shown, most likely one older than the desk; what was typed is kept, and loading it anew mends it. */
export function PageFailed() {
  const { t } = useTranslation(['app', 'words']);
  return (
    <Blank icon={CloudOff} title={t('failed.title')} page>
      <p>{t('failed.text')}</p>
      <Button variant="default" onClick={() => location.reload()}>
        {t('words:again')}
      </Button>
    </Blank>
  );
}
