import { Outlet } from '@tanstack/react-router';
import { useHotkeys } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Rail } from './rail.js';
import classes from './shell.module.css';

// Its code comes with the first wish to open it.
const Commands = lazy(() => import('./commands.js').then(({ Commands: component }) => ({ default: component })));

/** What stays while pages change: the rail with where one may go, the state of the connection, and the command palette. */
export function Shell() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState(0);
  const open = () => setWanted((times) => times + 1);
  // Also while typing: the palette is the way out of a field.
  useHotkeys([['mod+K', open]], []);
  useEffect(() => {
    document.title = t('name');
  }, [t]);
  return (
    <div className={classes['shell']}>
      <a href="#content" className="skip-link">
        {t('skip')}
      </a>
      <Rail onCommands={open} />
      <main id="content" className={classes['main']} tabIndex={-1}>
        <Outlet />
      </main>
      {wanted > 0 && (
        <Suspense>
          <Commands wanted={wanted} />
        </Suspense>
      )}
    </div>
  );
}
