import { Link } from '@tanstack/react-router';
import { ArrowLeft, Maximize, Minimize } from 'lucide-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';
import { Connection } from './connection.js';
import classes from './wall-bar.module.css';

const onFullScreen = (listener: () => void) => {
  document.addEventListener('fullscreenchange', listener);
  return () => document.removeEventListener('fullscreenchange', listener);
};

/** On the wall nothing is anybody's own: in place of the rail, the way back and the state of the connection. */
export default function WallBar({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation(['meetings', 'app']);
  const full = useSyncExternalStore(onFullScreen, () => document.fullscreenElement !== null);
  const toggle = () => void (full ? document.exitFullscreen() : document.documentElement.requestFullscreen()).catch(() => undefined);
  useKeys(document.fullscreenEnabled ? [{ key: 'F', label: t('wall.full'), run: toggle }] : []);
  return (
    <nav className={classes['bar']} aria-label={t('app:navigation')}>
      <Link to="/meetings/$meetingId" params={{ meetingId }} className={classes['item']}>
        <ArrowLeft size={14} aria-hidden />
        {t('wall.back')}
      </Link>
      {document.fullscreenEnabled && (
        <button type="button" className={classes['item']} aria-pressed={full} onClick={toggle}>
          {full ? <Minimize size={14} aria-hidden /> : <Maximize size={14} aria-hidden />}
          {t('wall.full')}
        </button>
      )}
      <Connection />
    </nav>
  );
}
