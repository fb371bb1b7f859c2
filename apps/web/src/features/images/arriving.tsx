import { ImageOff, LoaderCircle } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './images.module.css';
import { patience } from './use-images.js';

interface Props {
  readonly is: 'coming' | 'failed' | 'unreadable' | 'gone' | null;
  /** The image that was asked for, and the one that is on show, from 1. */
  readonly n: number;
  readonly shown: number;
  readonly onAgain: () => void;
}

/** Says when another image is asked for than the one on show, which keeps its own label meanwhile. */
export function Arriving({ is, n, shown, onAgain }: Props) {
  const { t } = useTranslation(['images', 'words']);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (is !== 'coming') return;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [is, n]);
  return (
    <>
      {is === 'coming' && !slow && (
        <p className={classes['arriving']} data-is={is}>
          <LoaderCircle size={14} aria-hidden /> {t('arriving.coming', { n })}
        </p>
      )}
      {/* Images on their way are many while somebody scrolls: only what stays is said aloud. */}
      <div role="status">
        {is === 'coming' && slow && (
          <p className={classes['arriving']} data-is={is}>
            <LoaderCircle size={14} aria-hidden /> {t('arriving.slow', { n })}
          </p>
        )}
        {is !== null && is !== 'coming' && (
          <p className={classes['arriving']} data-is={is}>
            <ImageOff size={14} aria-hidden /> {t(`arriving.${is}`, { n, shown })}
            {is === 'failed' && (
              <button type="button" className={classes['plain']} onClick={onAgain}>
                {t('words:again')}
              </button>
            )}
          </p>
        )}
      </div>
    </>
  );
}
