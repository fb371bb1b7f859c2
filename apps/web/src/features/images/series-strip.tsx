import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay } from '../../ui/format.js';
import { pictureOf } from './archive.js';
import type { Series } from './dicom.js';
import classes from './images.module.css';
import type { StudyOfCase } from './study-viewer.js';
import { askAgain, mayCome, useImages, useSeries } from './use-images.js';

interface Props {
  readonly studies: readonly StudyOfCase[];
  readonly study: string;
  readonly series: string | null;
  readonly onPick: (study: string, series: string) => void;
}

/** What there is to look at: studies, the newest first, each with its series. */
export function SeriesStrip({ studies, study, series, onPick }: Props) {
  const { t } = useTranslation('images');
  return (
    <nav className={classes['strip']} aria-label={t('series.title')}>
      {studies.map((one) => (
        <StudyInStrip key={one.id} one={one} current={one.id === study ? series : null} onPick={onPick} />
      ))}
    </nav>
  );
}

function StudyInStrip({ one, current, onPick }: { one: StudyOfCase; current: string | null; onPick: Props['onPick'] }) {
  const { t } = useTranslation(['images', 'words']);
  const asked = useSeries(one.studyInstanceUid ? one.id : null);
  return (
    <section className={classes['inStrip']} aria-label={`${one.modality} ${one.description ?? ''}`}>
      <h2>
        <b>{one.modality}</b> {one.description}
        <span>{one.performedOn ? calendarDay(one.performedOn) : t('noDate')}</span>
      </h2>
      {!one.studyInstanceUid || asked.state === 'none' ? (
        <p>{t('state.none')}</p>
      ) : asked.state === 'ready' ? (
        <ul role="list">
          {asked.answer.map((of) => (
            <li key={of.uid}>
              <SeriesButton study={one.id} series={of} current={of.uid === current} onPick={() => onPick(one.id, of.uid)} />
            </li>
          ))}
        </ul>
      ) : asked.state === 'loading' || asked.state === 'slow' ? (
        <div className={classes['waiting']} role="status" aria-label={t(`state.${asked.state}`)} />
      ) : (
        <p>
          {t(`state.${asked.state}`)}{' '}
          {mayCome(asked.state) && (
            <button type="button" className={classes['plain']} onClick={askAgain}>
              {t('words:again')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function SeriesButton({ study, series, current, onPick }: { study: string; series: Series; current: boolean; onPick: () => void }) {
  const { t } = useTranslation('images');
  const images = useImages(study, series.uid);
  const [broken, setBroken] = useState(false);
  const list = images.state === 'ready' ? images.answer : [];
  const middle = list[Math.floor(list.length / 2)];
  return (
    <button type="button" className={classes['series']} aria-current={current || undefined} onClick={onPick}>
      {middle && !broken ? (
        <img src={pictureOf(study, series.uid, middle.instance, middle.frame)} alt="" onError={() => setBroken(true)} />
      ) : (
        <span className={classes['noPicture']} />
      )}
      <span>
        {series.description || t('series.unnamed', { number: series.number })}
        <small>{t('series.count', { count: list.length || (series.count ?? 0) })}</small>
      </span>
    </button>
  );
}
