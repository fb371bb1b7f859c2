import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './referring.module.css';

/** The draft was sent or thrown away elsewhere; this window holds nothing more of it. */
export function Gone({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('referring');
  return (
    <div className={classes['gone']} role="status">
      <h1 className={classes['title']}>{t('gone.title')}</h1>
      <p>{t('gone.text')}</p>
      <Link to="/organisations/$organisationId" params={{ organisationId }}>
        {t('gone.list')}
      </Link>
    </div>
  );
}

/** The identifier is known with another name, birth date or sex: a person compares, nothing is merged by itself (CASE-8). */
export function SamePerson({ onCheck }: { onCheck: () => void }) {
  const { t } = useTranslation('referring');
  return (
    <div className={classes['warning']}>
      <div>
        <p className={classes['strong']}>{t('identity.title')}</p>
        <p>{t('identity.text')}</p>
        <Button variant="default" className={classes['add'] ?? ''} onClick={onCheck}>
          {t('identity.check')}
        </Button>
      </div>
    </div>
  );
}
