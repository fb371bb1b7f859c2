import { EyeOff, ImageOff, type LucideIcon } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, momentOf } from '../../ui/format.js';
import { pictureOf } from './archive.js';
import classes from './images.module.css';
import type { KeyImage } from './key-images.js';
import { icons } from './no-images.js';
import type { StudyOfCase } from './study-viewer.js';
import { askAgain, mayCome, useImages, useSeries } from './use-images.js';
import type { ViewState } from './view-state.js';

interface Props {
  readonly marks: readonly KeyImage[];
  readonly studies: readonly StudyOfCase[];
  /** Threads that are not loaded may have views too. */
  readonly more: boolean;
  /** The one that is looked at. */
  readonly now: Pick<ViewState, 'study' | 'series' | 'instance' | 'frame'> | null;
  readonly mayAttach: boolean;
  readonly onOpen: (view: ViewState) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** All key images of the case, with what is said of each; one is opened as its author saw it. Arrow keys go from one to the next. */
export function KeyImageList({ marks, studies, more, now, mayAttach, onOpen }: Props) {
  const { t } = useTranslation('images');
  const list = useRef<HTMLElement>(null);
  const rows = () => [...(list.current?.querySelectorAll<HTMLButtonElement>('button[data-key-image]') ?? [])];
  // Who asked for the list goes on in it: at the one that is looked at, else at the first.
  useEffect(() => {
    const all = rows();
    (all.find((row) => row.ariaCurrent) ?? all[0] ?? list.current)?.focus();
  }, []);
  const onKey = (event: KeyboardEvent) => {
    const step = steps[event.key];
    const all = rows();
    const at = all.indexOf(event.target as HTMLButtonElement);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    event.stopPropagation();
    all[Math.max(0, Math.min(all.length - 1, at + step))]?.focus();
  };
  return (
    <nav ref={list} className={classes['strip']} aria-label={t('marks.title', { count: marks.length })} tabIndex={-1} onKeyDown={onKey}>
      {marks.length === 0 ? (
        <div className={classes['inStrip']}>
          <p>{t('marks.none')}</p>
          {mayAttach && <p>{t('marks.how')}</p>}
        </div>
      ) : (
        <ul role="list" className={classes['marks']}>
          {marks.map((mark) => (
            <li key={mark.id}>
              <Row mark={mark} study={studies.find(({ id }) => id === mark.view.study) ?? null} now={now} onOpen={onOpen} />
            </li>
          ))}
        </ul>
      )}
      {more && <p className={classes['moreMarks']}>{t('marks.more')}</p>}
    </nav>
  );
}

function Row({ mark, study, now, onOpen }: { mark: KeyImage; study: StudyOfCase | null } & Pick<Props, 'now' | 'onOpen'>) {
  const { t } = useTranslation(['images', 'words']);
  const { view } = mark;
  const series = useSeries(study && view.study);
  const images = useImages(view.study, study && view.series);
  const list = images.state === 'ready' ? images.answer : null;
  const index = list?.findIndex(({ instance, frame }) => instance === view.instance && frame === view.frame) ?? -1;
  const described = series.state === 'ready' ? series.answer.find(({ uid }) => uid === view.series) : undefined;
  const name = [study?.modality, study?.description].filter(Boolean).join(' ');
  const said = (
    <>
      <span className={classes['noted']}>{mark.note ?? t('marks.removed')}</span>
      <small>
        {mark.by} · {momentOf(mark.at)}
        {mark.answers > 0 && ` · ${t('marks.answers', { count: mark.answers })}`}
      </small>
    </>
  );
  const away = (why: string, Icon: LucideIcon = EyeOff, again = false) => (
    <div className={classes['series']} data-away>
      <p>
        <Icon size={13} aria-hidden /> {why}{' '}
        {again && (
          <button type="button" className={classes['plain']} onClick={askAgain}>
            {t('words:again')}
          </button>
        )}
      </p>
      {name && <span>{name}</span>}
      {said}
    </div>
  );
  if (!study) return away(t('marks.notNamed'));
  if (images.state !== 'ready' && images.state !== 'loading' && images.state !== 'slow')
    return away(t(`state.${images.state}`), icons[images.state], mayCome(images.state));
  if (list && index < 0) return away(t('marks.gone'), ImageOff);
  const current = now !== null && now.instance === view.instance && now.frame === view.frame && now.study === view.study;
  return (
    <button type="button" data-key-image className={classes['series']} aria-current={current || undefined} onClick={() => onOpen(view)}>
      <Picture of={view}>{images.state === 'slow' && t('state.slow')}</Picture>
      <span>
        {name}
        {list && <b>{t('place', { n: index + 1, count: list.length })}</b>}
        <small>
          {[
            study.performedOn && calendarDay(study.performedOn),
            described && (described.description || t('series.unnamed', { number: described.number })),
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </span>
      {said}
    </button>
  );
}

function Picture({ of: { study, series, instance, frame }, children }: { of: ViewState; children: ReactNode }) {
  const [broken, setBroken] = useState(false);
  if (broken)
    return (
      <span className={classes['noPicture']}>
        <ImageOff size={16} aria-hidden />
        {children}
      </span>
    );
  return <img src={pictureOf(study, series, instance, frame)} alt="" loading="lazy" onError={() => setBroken(true)} />;
}
