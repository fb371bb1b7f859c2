import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendarDay, figure } from '../../ui/format.js';
import type { LoadedImage } from './archive.js';
import { Arriving } from './arriving.js';
import classes from './images.module.css';
import { MeasureLayer } from './measure-layer.js';
import type { Measure } from './measure.js';
import { NoImagesYet } from './no-images.js';
import { edgesOf } from './orientation.js';
import type { Stage } from './stage.js';
import type { StudyOfCase } from './study-viewer.js';
import { useHands, type Tool } from './use-hands.js';
import { askAgain, patience, useImages } from './use-images.js';
import { useStage } from './use-stage.js';
import type { ImagePlace, ViewState } from './view-state.js';

/** What the bar and the keys do to a pane. */
export interface PaneHandle {
  readonly stage: Stage;
  readonly images: readonly LoadedImage[];
  scroll(by: number): void;
  to(index: number): void;
  view(): ViewState;
}

interface Props {
  readonly study: StudyOfCase;
  readonly series: string;
  readonly active: boolean;
  readonly tool: Tool;
  /** Shown when the series is opened, and whenever it changes. */
  readonly view: ViewState | null;
  /** Nobody leads here: a view that is shown is one's own, and others who follow are told of it. */
  readonly told: boolean;
  readonly measures: readonly Measure[];
  readonly cross: readonly [number, number] | null;
  readonly pointers: readonly { readonly id: string; readonly name: string; readonly at: ImagePlace }[];
  /** Images that comments are anchored to. */
  readonly marked: ReadonlySet<string>;
  readonly onHandle: (handle: PaneHandle | null) => void;
  readonly onActive: () => void;
  readonly onChanged: () => void;
  readonly onScrolled: (from: number) => void;
  readonly onPoint: (at: ImagePlace | null) => void;
  readonly onPress: (image: LoadedImage, at: readonly [number, number]) => void;
}

const nameOf = ({ instance, frame }: { instance: string; frame: number }) => `${instance} ${frame}`;

export function Pane(props: Props) {
  const { study, series, active, tool, view, measures, cross, pointers, marked } = props;
  const { t } = useTranslation('images');
  const asked = useImages(study.id, series);
  const images = asked.state === 'ready' ? asked.answer : null;
  const box = useRef<HTMLDivElement>(null);
  const area = useRef<HTMLDivElement>(null);
  const now = useRef(props);
  now.current = props;
  const indexOf = (of: ViewState | null) => (of && images ? images.findIndex((one) => nameOf(one) === nameOf(of)) : -1);
  const begin = () => (indexOf(view) >= 0 ? indexOf(view) : images && images[0]?.frames === 1 ? Math.floor(images.length / 2) : 0);
  const { stage, failed, again } = useStage(box, images, begin);
  const [, setMoved] = useState(0);
  const [gone, setGone] = useState(false);
  /** Somebody here scrolled, not a view that was shown: the others are told when it is on the screen. */
  const own = useRef(view === null);
  const image = stage?.image;

  const to = (index: number) => {
    setGone(false);
    own.current = true;
    void stage?.to(index);
  };
  const scroll = (by: number) => {
    if (!stage || !images) return;
    const next = Math.max(0, Math.min(images.length - 1, stage.wanted + by));
    if (next !== stage.wanted) to(next);
  };
  useEffect(() => {
    if (image && own.current) now.current.onChanged();
  }, [image?.imageId]);

  useEffect(() => {
    if (!stage || !images) return;
    props.onHandle({
      stage,
      images,
      scroll,
      to,
      view: () => ({ study: study.id, series, instance: stage.image?.instance ?? '', frame: stage.image?.frame ?? 1, ...stage.look() }),
    });
    return () => now.current.onHandle(null);
  }, [stage, images]);

  // Where somebody else looks, or where a comment leads: also on a screen of another shape.
  useEffect(() => {
    if (!stage || !view || view.study !== study.id || view.series !== series) return;
    const index = indexOf(view);
    own.current = false;
    // A view is of one image and is not laid over another.
    setGone(index < 0);
    if (index < 0) return;
    void stage.to(index).then((there) => {
      if (there) stage.apply(view);
      setMoved((n) => n + 1);
      if (there && now.current.told) now.current.onChanged();
    });
  }, [stage, view]);

  useHands(area, stage, {
    tool,
    touched: props.onActive,
    changed: props.onChanged,
    scroll: (by) => {
      const from = stage?.wanted ?? 0;
      scroll(by);
      props.onScrolled(from);
    },
    point: (at) => {
      const place = at && stage ? stage.toImage([at[0], at[1]]) : null;
      props.onPoint(
        place && stage?.image
          ? { study: study.id, series, instance: stage.image.instance, frame: stage.image.frame, x: place[0], y: place[1] }
          : null,
      );
    },
    press: (at) => {
      const place = stage?.toImage([at[0], at[1]]);
      props.onActive();
      if (place && stage?.image) props.onPress(stage.image, place);
    },
  });

  const edges = stage && image ? edgesOf(image, stage.turned) : null;
  const window = stage?.window;
  const [late, setLate] = useState(false);
  const waits = asked.state === 'ready' && !image && failed === null;
  useEffect(() => {
    setLate(false);
    if (!waits) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [waits]);
  const state = failed ?? (asked.state !== 'ready' ? asked.state : image ? null : late ? 'slow' : 'loading');
  const title = [study.modality, study.description, study.performedOn && calendarDay(study.performedOn)].filter(Boolean).join(' · ');
  const count = images?.length ?? 0;
  const index = stage?.index ?? 0;
  const wanted = stage?.wanted ?? 0;
  const arriving = stage?.arriving ?? null;

  return (
    <div
      ref={area}
      className={classes['pane']}
      data-active={active || undefined}
      data-tool={tool}
      tabIndex={0}
      role="group"
      aria-label={t('pane', { title })}
      onFocus={props.onActive}
    >
      <div ref={box} className={classes['canvas']} data-ready={stage ? true : undefined} />
      {stage && image && (
        <>
          <MeasureLayer
            stage={stage}
            image={image}
            measures={measures.filter(({ on }) => on === nameOf(image))}
            cross={cross}
            pointers={pointers.filter(({ at }) => at.study === study.id && at.series === series && nameOf(at) === nameOf(image))}
          />
          {edges && (
            <div className={classes['edges']} role="img" aria-label={t('edges', { ...edges })}>
              {(['left', 'right', 'top', 'bottom'] as const).map((side) => (
                <span key={side} data-side={side} aria-hidden>
                  {edges[side]}
                </span>
              ))}
            </div>
          )}
          <p className={classes['corner']} data-at="top">
            {title}
            {image.synthetic && <b data-synthetic>{t('synthetic')}</b>}
            {marked.has(nameOf(image)) && <b>{t('marked')}</b>}
          </p>
          <p className={classes['corner']} data-at="bottom">
            <span>{t('place', { n: index + 1, count })}</span>
            {window && <span>{t('windowed', { centre: figure(Math.round(window.centre)), width: figure(Math.round(window.width)) })}</span>}
            <span>{t('zoomed', { zoom: figure(Math.round(stage.zoom * 100)) })}</span>
            {image.atDetector && <span>{t('atDetector')}</span>}
          </p>
          <p className={classes['corner']} data-at="warning">
            {t('notPrimary')}
          </p>
          <Arriving is={gone ? 'gone' : arriving} n={wanted + 1} shown={index + 1} onAgain={() => to(wanted)} />
          {count > 1 && (
            <input
              className={classes['slider']}
              type="range"
              min={1}
              max={count}
              value={wanted + 1}
              aria-label={t('slider')}
              aria-orientation="vertical"
              aria-valuetext={
                arriving ? t(`arriving.${arriving}`, { n: wanted + 1, shown: index + 1 }) : t('place', { n: index + 1, count })
              }
              onChange={(event) => {
                props.onActive();
                const from = stage.wanted;
                to(Number(event.currentTarget.value) - 1);
                props.onScrolled(from);
              }}
            />
          )}
        </>
      )}
      {state && <NoImagesYet state={state} onAgain={failed ? again : askAgain} />}
    </div>
  );
}
