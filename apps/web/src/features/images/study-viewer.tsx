import { useThrottledCallback } from '@mantine/hooks';
import { ImageOff } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { DiscussionFragment } from '../../generated/graphql.js';
import { announce } from '../../ui/announcer.js';
import { Blank } from '../../ui/blank.js';
import type { LoadedImage } from './archive.js';
import classes from './images.module.css';
import { actOfKey, presetsOf, type Act } from './keys.js';
import { KeyImageList } from './key-image-list.js';
import { linkedIndex } from './linked.js';
import { NoImagesYet } from './no-images.js';
import { Pane, type PaneHandle } from './pane.js';
import { SeriesStrip } from './series-strip.js';
import { useCine } from './use-cine.js';
import type { Tool } from './use-hands.js';
import { useKeyImages } from './use-key-images.js';
import { useMeasuring } from './use-measuring.js';
import { askAgain } from './use-images.js';
import { usePlaces } from './use-places.js';
import { useViewerKeys } from './use-viewer-keys.js';
import type { ImagePlace, ViewState } from './view-state.js';
import { ViewerBar } from './viewer-bar.js';

export interface StudyOfCase {
  /** The ImagingStudy's public id. */
  readonly id: string;
  readonly modality: string;
  readonly description: string | null;
  readonly performedOn: string | null;
  readonly studyInstanceUid: string | null;
}
interface Props {
  readonly studies: readonly StudyOfCase[];
  /** Shown whenever it is another object: a comment's view, or where somebody leads. */
  readonly viewport?: ViewState | null;
  /** At once, then at most twenty times a second, the last one always. */
  readonly onViewport?: (view: ViewState) => void;
  /** Somebody else leads; a hand of one's own on the image says `onLeave`. */
  readonly following?: boolean;
  readonly onLeave?: () => void;
  readonly pointers?: readonly { readonly id: string; readonly name: string; readonly at: ImagePlace }[];
  readonly onPointer?: (at: ImagePlace | null) => void;
  /** What is said of the case: a view that a comment is anchored to is a key image. */
  readonly threads?: DiscussionFragment['threads'] | undefined;
  readonly onAttach?: (view: ViewState) => void;
  readonly onClose?: () => void;
}

/** Milliseconds. */
const every = 50;
const none: readonly never[] = [];

/** A case's images: series at the left, one or two of them to look at. Fills its parent, which gives it a height. */
export function StudyViewer({
  studies,
  viewport = null,
  onViewport,
  following = false,
  onLeave,
  pointers = none,
  onPointer,
  threads,
  onAttach,
  onClose,
}: Props) {
  const { t } = useTranslation('images');
  const [tool, setTool] = useState<Tool>('window');
  const [linked, setLinked] = useState(true);
  const [shown, setShown] = useState<ViewState | null>(viewport);
  const { panes, active, setActive, pick, compare } = usePlaces(studies, shown);
  const handles = useRef<(PaneHandle | null)[]>([]);
  const [, refresh] = useState(0);
  const handle = handles.current[active] ?? null;
  const { measures, cross, press, moveCross, drop, undo } = useMeasuring(tool);

  useEffect(() => setShown(viewport), [viewport]);
  const touched = () => following && onLeave?.();
  const say = useThrottledCallback(() => {
    const view = handles.current[active]?.view();
    if (view?.instance) onViewport?.(view);
  }, every);
  const changed = () => {
    refresh((n) => n + 1);
    say();
  };
  // Where each stood when they began to go together: from there it is measured, so that nothing adds up.
  const together = useRef<readonly number[] | null>(null);
  useEffect(() => void (together.current = null), [linked, shown]);
  const scrollOthers = (from: number, index: number) => {
    const lead = handles.current[from];
    if (!linked || !lead) return void (together.current = null);
    const begun = (together.current ??= handles.current.map((one, at) => (at === from ? index : (one?.stage.wanted ?? 0))));
    handles.current.forEach((other, at) => {
      if (!other || at === from) return;
      const next = linkedIndex({ images: lead.images, from: begun[from]! }, lead.stage.wanted, { images: other.images, from: begun[at]! });
      if (next !== other.stage.wanted) other.to(next);
    });
  };
  const scroll = (by: number) => {
    const from = handle?.stage.wanted ?? 0;
    handle?.scroll(by);
    scrollOthers(active, from);
  };
  const { cine, toggle, setSpeed } = useCine(handle);
  const viewer = useRef<HTMLElement>(null);
  const { marks, marked, here, more, listed, toggleList, after } = useKeyImages(threads, studies, viewer);

  const open = (view: ViewState) => {
    touched();
    // Another object, so that the same one is shown again.
    setShown({ ...view });
  };
  const onPress = (image: LoadedImage, at: readonly [number, number]) => {
    const value = press(image, at);
    if (value) announce(t('measure.done', { value: t('measure.value', value) }));
  };

  function act(one: Act) {
    if (one.do === 'tool') return setTool(one.tool);
    if (one.do === 'compare') return compare();
    if (one.do === 'link') return setLinked((is) => !is);
    if (one.do === 'nextMark') {
      const next = after(handle?.view());
      return next ? open(next) : undefined;
    }
    if (one.do === 'marks') return toggleList();
    if (one.do === 'drop') return drop();
    if (one.do === 'undo') return undo();
    if (one.do === 'speed') return setSpeed(one.speed);
    if (one.do === 'play') return toggle();
    if (!handle) return;
    const { stage, images } = handle;
    if (one.do === 'attach') return stage.image && onAttach?.(handle.view());
    touched();
    switch (one.do) {
      case 'scroll':
        return scroll(one.by);
      case 'first':
        return scroll(-stage.wanted);
      case 'last':
        return scroll(images.length - 1 - stage.wanted);
      case 'zoomBy':
        stage.zoomBy(one.by);
        break;
      case 'invert':
        stage.invert = !stage.invert;
        break;
      case 'flipH':
      case 'flipV':
        stage.turn({ [one.do]: !stage.turned[one.do] });
        break;
      case 'rotate':
        stage.turn({ rotation: stage.turned.rotation + 90 });
        break;
      case 'reset':
        stage.reset();
        break;
      case 'preset': {
        const preset = presetsOf(panes[active]?.study.modality ?? '')[one.index];
        if (!preset) return;
        stage.window = null;
        const own = stage.window as { centre: number; width: number } | null;
        if (preset.centre !== null) stage.window = { centre: preset.centre, width: preset.width! };
        else if (preset.width !== null && own) stage.window = { centre: own.centre, width: own.width * preset.width };
        break;
      }
      case 'move':
        move(one.x, one.y, one.far ? 10 : 1);
        break;
      case 'press':
        if (cross && stage.image) onPress(stage.image, cross);
        break;
    }
    changed();
  }

  /** What a drag does, in steps. */
  function move(x: number, y: number, by: number) {
    if (!handle) return;
    const { stage } = handle;
    if (tool === 'length' || tool === 'angle') return stage.image && moveCross(stage.image, x * by, y * by);
    if (tool === 'pan') stage.panBy(x * by * 4, y * by * 4);
    else if (tool === 'zoom') stage.zoomBy(y < 0 || x > 0 ? 1.1 : 1 / 1.1);
    else {
      const own = stage.window ?? { centre: 128, width: 256 };
      stage.window = { centre: own.centre + (y * own.width) / 20, width: Math.max(1, own.width * (1 + x / 10)) };
    }
  }

  const keysOn = useViewerKeys(panes.length > 0);
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as HTMLElement;
    if (target.closest('select,[role="menu"]')) return;
    if (target.closest('input') && /^(Arrow|Page|Home|End)/.test(event.key)) return;
    if (target.closest('button,nav') && (event.key === 'Enter' || event.key === ' ' || event.key.startsWith('Arrow'))) return;
    if (!keysOn && event.key.length === 1) return;
    const one = actOfKey(event, tool);
    if (!one || (one.do === 'drop' && !cross && tool !== 'length' && tool !== 'angle')) return;
    event.preventDefault();
    event.stopPropagation();
    act(one);
  };

  if (panes.length === 0)
    return (
      <section className={classes['viewer']} data-empty aria-label={t('title')}>
        <Blank icon={ImageOff} title={t(studies.length === 0 ? 'state.noStudies' : 'state.none')}>
          <p>{t('state.noneText')}</p>
        </Blank>
      </section>
    );
  const current = panes[active] ?? panes[0]!;
  return (
    <section ref={viewer} className={classes['viewer']} aria-label={t('title')} data-following={following || undefined} onKeyDown={onKey}>
      <ViewerBar
        modality={current.study.modality}
        tool={tool}
        compared={panes.length > 1}
        linked={linked}
        mayCompare={studies.filter((one) => one.studyInstanceUid).length > 1 || panes.length > 1}
        loop={cine}
        marks={marks.length}
        listed={listed}
        mayGoOn={here.length > 0}
        mayAttach={onAttach !== undefined && handle !== null}
        act={act}
        {...(onClose && { onClose })}
      />
      <div className={classes['body']}>
        {listed ? (
          <KeyImageList
            marks={marks}
            studies={studies}
            more={more}
            now={handle?.view() ?? null}
            mayAttach={onAttach !== undefined}
            onOpen={open}
          />
        ) : (
          <SeriesStrip
            studies={studies}
            study={current.study.id}
            series={current.series}
            onPick={(study, series) => {
              touched();
              setShown(null);
              pick(study, series);
            }}
          />
        )}
        <div className={classes['panes']} data-count={panes.length}>
          {panes.map(({ study, series, waits }, at) =>
            series === null ? (
              <div key={at} className={classes['pane']}>
                <NoImagesYet state={waits} onAgain={askAgain} />
              </div>
            ) : (
              <Pane
                key={`${at} ${study.id} ${series}`}
                study={study}
                series={series}
                active={panes.length > 1 && at === active}
                tool={tool}
                view={at === active || panes.length === 1 ? shown : null}
                told={!following}
                measures={measures}
                cross={at === active ? cross : null}
                pointers={pointers}
                marked={marked}
                onHandle={(next) => {
                  handles.current[at] = next;
                  together.current = null;
                  changed();
                }}
                onActive={() => setActive(at)}
                onChanged={() => {
                  if (at === active) changed();
                }}
                onScrolled={(from) => {
                  touched();
                  scrollOthers(at, from);
                }}
                onPoint={(place) => onPointer?.(place)}
                onPress={onPress}
              />
            ),
          )}
        </div>
      </div>
    </section>
  );
}
