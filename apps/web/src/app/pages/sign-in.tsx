import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Emblem } from '../shell/emblem.js';
import { signInAddress } from '../session.js';
import classes from './sign-in.module.css';

/** The first page: what this is, what it is not, and one door. Who may pass it is the identity provider's matter. */
export function SignIn({ expired }: { expired: boolean }) {
  const { t } = useTranslation();
  useEffect(() => {
    document.title = t('name');
  }, [t]);
  return (
    <main className={classes['page']}>
      <div className={classes['desk']}>
        <p className={classes['brand']}>
          <Emblem size={28} />
          {t('name')}
        </p>
        <h1 className={classes['title']}>{t('signIn.title')}</h1>
        <p className={classes['what']}>{t('signIn.what')}</p>
        {expired && (
          <p className={classes['expired']} role="status">
            {t('signIn.expired')}
          </p>
        )}
        <Button component="a" href={signInAddress()} size="sm" className={classes['button']}>
          {t('signIn.button')}
        </Button>
        <p className={classes['intended']}>{t('signIn.intended')}</p>
      </div>
    </main>
  );
}
