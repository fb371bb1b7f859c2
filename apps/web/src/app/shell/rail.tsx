import { Menu, Tooltip } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LayoutGrid, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInbox } from '../../features/home/use-inbox.js';
import { Connection } from './connection.js';
import { Emblem } from './emblem.js';
import classes from './shell.module.css';
import { UserMenu } from './user-menu.js';
import { iconOf, useWays, type Way } from './ways.js';

interface Props {
  readonly onCommands: () => void;
  readonly onKeys: () => void;
  readonly onTour: () => void;
}

const spoken = ({ label, of }: Way): string => (of ? `${label}: ${of}` : label);

export function Rail({ onCommands, onKeys, onTour }: Props) {
  const { t } = useTranslation();
  const ways = useWays();
  const [home, ...rest] = ways;
  return (
    <nav className={classes['rail']} aria-label={t('navigation')}>
      <span className={classes['brand']} title={t('name')}>
        <Emblem />
      </span>
      {home && <RailLink way={home} />}
      <span className={classes['wide']}>
        {rest.map((way) => (
          <RailLink key={way.id + way.kind} way={way} />
        ))}
      </span>
      {/* Below, there is room for one place: the others are named in a menu, which says more than icons in a row. */}
      {rest.length > 0 && (
        <span className={classes['narrow']}>
          <Menu position="top-start" width={280}>
            <Menu.Target>
              <button type="button" className={classes['item']} aria-label={t('places')}>
                <LayoutGrid size={17} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              {rest.map((way) => {
                const Icon = iconOf[way.kind];
                return (
                  <Menu.Item
                    key={way.id + way.kind}
                    leftSection={<Icon size={14} aria-hidden />}
                    renderRoot={(props) => <Link {...way.link} {...props} />}
                  >
                    {spoken(way)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        </span>
      )}
      <Tooltip label={`${t('commands')} ⌘K`} position="right" withinPortal={false} floatingStrategy="fixed">
        <button type="button" className={classes['item']} aria-label={t('commands')} onClick={onCommands} data-tour="commands">
          <Search size={17} aria-hidden />
        </button>
      </Tooltip>
      <span className={classes['space']} />
      <Connection />
      <UserMenu onKeys={onKeys} onTour={onTour} />
    </nav>
  );
}

function RailLink({ way }: { way: Way }) {
  const { t } = useTranslation();
  const { total } = useInbox();
  const Icon = iconOf[way.kind];
  const waiting = way.kind === 'home' && total > 0 ? t('waiting', { count: total }) : null;
  const label = [spoken(way), waiting].filter(Boolean).join(', ');
  return (
    <Tooltip label={label} position="right" withinPortal={false} floatingStrategy="fixed">
      <Link
        {...way.link}
        className={classes['item']}
        aria-label={label}
        activeOptions={{ includeSearch: false, exact: true }}
        data-tour={way.kind}
      >
        <Icon size={17} aria-hidden />
        {/* Drawn, not written: as text it would have to be part of the link's name. */}
        {waiting && <span className={classes['badge']} data-count={total > 99 ? '99+' : total} aria-hidden />}
      </Link>
    </Tooltip>
  );
}
