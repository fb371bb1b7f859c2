import { Link } from '@tanstack/react-router';
import { LayoutGrid, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useInbox } from '../../features/home/use-inbox.js';
import { initials } from '../../ui/format.js';
import { Hint } from '../../ui/hint.js';
import { lazily } from '../../ui/lazily.js';
import { OnDemand } from '../../ui/on-demand.js';
import { useViewer } from '../session-gate.js';
import { Connection } from './connection.js';
import { Emblem } from './emblem.js';
import classes from './shell.module.css';
import { iconOf, spoken, useWays, type Way } from './ways.js';

const menu = () => import('./user-menu.js');
const places = () => import('./places-menu.js');
const UserMenu = lazily(() => menu().then(({ UserMenu: component }) => ({ default: component })));
const PlacesMenu = lazily(() => places().then(({ PlacesMenu: component }) => ({ default: component })));

interface Props {
  readonly onCommands: () => void;
  readonly onKeys: () => void;
  readonly onTour: () => void;
}

export function Rail({ onCommands, onKeys, onTour }: Props) {
  const { t } = useTranslation();
  const { person } = useViewer();
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
      {/* Below, there is room for one place: the others are named in a menu. */}
      {rest.length > 0 && (
        <span className={classes['narrow']}>
          <OnDemand
            prepare={places}
            button={
              <button type="button" className={classes['item']} aria-label={t('places')}>
                <LayoutGrid size={17} aria-hidden />
              </button>
            }
          >
            {(button) => <PlacesMenu button={button} ways={rest} />}
          </OnDemand>
        </span>
      )}
      <Hint label={`${t('commands')} ⌘K`}>
        <button type="button" className={classes['item']} aria-label={t('commands')} onClick={onCommands} data-tour="commands">
          <Search size={17} aria-hidden />
        </button>
      </Hint>
      <span className={classes['space']} />
      <Connection />
      <OnDemand
        prepare={menu}
        // The initials are drawn, not written: as text they would have to be part of the button's name.
        button={
          <button
            type="button"
            className={classes['who']}
            aria-label={t('user', { name: person.name })}
            data-initials={initials(person.name)}
          />
        }
      >
        {(button) => <UserMenu button={button} onKeys={onKeys} onTour={onTour} />}
      </OnDemand>
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
    <Hint label={label}>
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
    </Hint>
  );
}
