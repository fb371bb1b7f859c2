import { CloudOff, RefreshCw, Wifi } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '../../live/live.js';
import { Hint } from '../../ui/hint.js';
import classes from './shell.module.css';

/** Breaks shorter than this are not worth a word: the socket is back before it could be read. */
const patience = 1_500;

/** Always in sight; an offline desk is also said in words, since an icon alone is overlooked. */
export function Connection() {
  const { t } = useTranslation();
  const state = useConnection();
  const [lasting, setLasting] = useState(false);
  const settled = state.status === 'live';
  useEffect(() => {
    setLasting(false);
    if (settled) return;
    const timer = setTimeout(() => setLasting(true), patience);
    return () => clearTimeout(timer);
  }, [settled]);

  const shown = settled || lasting ? state.status : 'live';
  const behind = state.status === 'catchingUp' ? state.behind : 0;
  const words = {
    live: settled ? t('connection.live') : t('connection.connecting'),
    catchingUp: behind > 0 ? t('connection.behind', { count: behind }) : t('connection.connecting'),
    offline: t('connection.offline'),
  }[shown];
  const Icon = { live: Wifi, catchingUp: RefreshCw, offline: CloudOff }[shown];
  const label = t('connection.label', { state: words });
  return (
    <>
      <Hint label={label}>
        <div className={classes['connection']} data-state={shown} role="img" aria-label={label} data-testid="connection">
          <Icon size={16} aria-hidden />
          {shown === 'catchingUp' && behind > 0 && <span className={classes['behind']}>{behind}</span>}
        </div>
      </Hint>
      <div role="status" aria-live="polite" className={classes['said']}>
        {shown === 'offline' && (
          <div className={classes['offline']}>
            <CloudOff size={14} aria-hidden />
            {t('connection.offline')}
          </div>
        )}
      </div>
    </>
  );
}
