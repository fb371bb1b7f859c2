import { Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Building2, ListChecks, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePlaces } from '../places.js';
import { Connection } from './connection.js';
import { Emblem } from './emblem.js';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.js';

export function Rail({ onCommands }: { onCommands: () => void }) {
  const { t } = useTranslation();
  const places = usePlaces();
  return (
    <nav className={classes['rail']} aria-label={t('navigation')}>
      <span className={classes['brand']} title={t('name')}>
        <Emblem />
      </span>
      {places.map(({ id, name, kind }) => {
        const Icon = kind === 'board' ? ListChecks : Building2;
        const label = `${kind === 'board' ? t('worklist') : t('referrals')}: ${name}`;
        return (
          <Tooltip key={id} label={label} position="right">
            {kind === 'board' ? (
              <Link
                to="/boards/$boardId"
                params={{ boardId: id }}
                className={classes['item']}
                aria-label={label}
                activeOptions={{ includeSearch: false }}
              >
                <Icon size={17} aria-hidden />
              </Link>
            ) : (
              <Link
                to="/organisations/$organisationId"
                params={{ organisationId: id }}
                className={classes['item']}
                aria-label={label}
                activeOptions={{ includeSearch: false }}
              >
                <Icon size={17} aria-hidden />
              </Link>
            )}
          </Tooltip>
        );
      })}
      <Tooltip label={`${t('commands')} ⌘K`} position="right">
        <button type="button" className={classes['item']} aria-label={t('commands')} onClick={onCommands}>
          <Search size={17} aria-hidden />
        </button>
      </Tooltip>
      <span className={classes['space']} />
      <Connection />
      <UserMenu />
    </nav>
  );
}
