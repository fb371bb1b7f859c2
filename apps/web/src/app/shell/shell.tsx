import { Outlet, useMatch, useNavigate } from '@tanstack/react-router';
import { useHotkeys } from '@mantine/hooks';
import { Suspense, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { InboxProvider } from '../../features/home/use-inbox.js';
import { useLive } from '../../live/live.js';
import { useKeys } from '../../ui/keys.js';
import { isTourOpen, tourSeen } from './tour-seen.js';
import { Rail } from './rail.js';
import classes from './shell.module.css';
import { lazily } from '../../ui/lazily.js';
import { useKeptFocus } from '../../ui/use-kept-focus.js';

// Their code comes with the first wish to open them.
const Commands = lazily(() => import('./commands.js').then(({ Commands: component }) => ({ default: component })));
const KeyHelp = lazily(() => import('./key-help.js').then(({ KeyHelp: component }) => ({ default: component })));
const UnansweredNotice = lazily(() => import('./unanswered-notice.js'));
const WallBar = lazily(() => import('./wall-bar.js'));
const Tour = lazily(() => import('./tour.js').then(({ Tour: component }) => ({ default: component })));

/** What stays while pages change: the rail with where one may go, the state of the connection, the command palette, keys and the tour. */
export function Shell() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const wall = useMatch({ from: '/meetings/$meetingId/wall', shouldThrow: false });
  const [wanted, setWanted] = useState(0);
  const [keys, setKeys] = useState(false);
  const [tour, setTour] = useState(isTourOpen);
  const { unanswered } = useLive();
  const refused = [...useSyncExternalStore(unanswered.subscribe, () => unanswered.all)].filter(([, command]) => command.refused);
  const open = () => setWanted((times) => times + 1);
  // Also while typing: the palette is the way out of a field.
  useHotkeys([['mod+K', open]], []);
  useKeptFocus();
  useKeys(
    [
      { key: '?', label: t('keys.title'), run: () => setKeys(true), hidden: true },
      { key: '/', label: t('commandsHint'), run: open, hidden: true },
      { key: 'G H', label: t('home'), run: () => void navigate({ to: '/' }), hidden: true },
    ],
    true,
  );
  useEffect(() => {
    document.title = t('name');
  }, [t]);
  return (
    <InboxProvider>
      <div className={classes['shell']} data-wall={wall !== undefined || undefined}>
        <a href="#content" className="skip-link">
          {t('skip')}
        </a>
        {wall ? (
          <Suspense fallback={<span />}>
            <WallBar meetingId={wall.params.meetingId} />
          </Suspense>
        ) : (
          <Rail onCommands={open} onKeys={() => setKeys(true)} onTour={() => setTour(true)} />
        )}
        <main id="content" className={classes['main']} tabIndex={-1}>
          <Outlet />
        </main>
        <Suspense>
          {refused.length > 0 && (
            <UnansweredNotice
              refused={refused}
              onSeen={(name, key) => unanswered.settle(name, key)}
              onAgain={(name, more) => unanswered.again(name, more)}
            />
          )}
        </Suspense>
        {/* A boundary each: one that comes must not hide another that is open. */}
        <Suspense>{wanted > 0 && <Commands wanted={wanted} onKeys={() => setKeys(true)} />}</Suspense>
        <Suspense>{keys && <KeyHelp onClose={() => setKeys(false)} />}</Suspense>
        <Suspense>
          {tour && (
            <Tour
              onEnd={() => {
                tourSeen();
                setTour(false);
              }}
            />
          )}
        </Suspense>
      </div>
    </InboxProvider>
  );
}
