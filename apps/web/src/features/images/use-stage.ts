import { useEffect, useReducer, useRef, useState, type RefObject } from 'react';
import type { LoadedImage } from './archive.js';
import { startEngine } from './engine.js';
import { Stage } from './stage.js';
import { whyNot, type NotShown } from './why-not.js';

/** A stage in that element, showing those images; drawn again whenever it drew. */
export function useStage(element: RefObject<HTMLDivElement | null>, images: readonly LoadedImage[] | null, begin: () => number) {
  const [stage, setStage] = useState<Stage | null>(null);
  const [shown, setShown] = useState<readonly LoadedImage[] | null>(null);
  const [failed, setFailed] = useState<NotShown | null>(null);
  const [tries, again] = useReducer((n: number) => n + 1, 0);
  const [drawings, redraw] = useReducer((n: number) => n + 1, 0);
  const first = useRef(begin);
  first.current = begin;

  useEffect(() => {
    let made: Stage | null = null;
    let gone = false;
    let frame = 0;
    // Several events of one drawing are one.
    const drawn = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(redraw);
    };
    startEngine()
      .then((engine) => {
        if (gone || !element.current) return;
        made = new Stage(engine, element.current, drawn);
        setStage(made);
      })
      .catch(() => setFailed('unreadable'));
    const watch = new ResizeObserver(() => {
      made?.resize();
      drawn();
    });
    if (element.current) watch.observe(element.current);
    return () => {
      gone = true;
      cancelAnimationFrame(frame);
      watch.disconnect();
      made?.close();
      setStage(null);
    };
  }, [element]);

  useEffect(() => {
    if (!stage || !images) return;
    let gone = false;
    setFailed(null);
    setShown(null);
    const at = first.current();
    stage
      .show(images, at)
      .then(() => {
        if (gone) return;
        setShown(images);
        redraw();
        void stage.ahead(() => !gone);
      })
      .catch((error: unknown) => !gone && setFailed(whyNot(error)));
    return () => {
      gone = true;
    };
  }, [stage, images, tries]);

  return { stage: shown && shown === images ? stage : null, failed, again, drawings };
}
