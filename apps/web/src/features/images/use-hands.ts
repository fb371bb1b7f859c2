import { useEffect, useRef, type RefObject } from 'react';
import type { Stage } from './stage.js';

export type Tool = 'window' | 'zoom' | 'pan' | 'scroll' | 'length' | 'angle';

interface Hands {
  readonly tool: Tool;
  /** Somebody does something: a follower lets go. */
  readonly touched: () => void;
  readonly scroll: (by: number) => void;
  readonly changed: () => void;
  readonly point: (at: readonly [number, number] | null) => void;
  readonly press: (at: readonly [number, number]) => void;
}

/** As in the viewers that readers come from: the wheel scrolls, right drag zooms, middle drag pans, left drag is the chosen tool. */
export function useHands(element: RefObject<HTMLDivElement | null>, stage: Stage | null, hands: Hands): void {
  const now = useRef(hands);
  now.current = hands;
  useEffect(() => {
    const on = element.current;
    if (!on || !stage) return;
    const fingers = new Map<number, [number, number]>();
    /** Two fingers: how far they were apart, and what lay between them. */
    let pinched: { apart: number; middle: [number, number] } | null = null;
    const pinch = () => {
      const [a, b] = [...fingers.values()] as [[number, number], [number, number]];
      return { apart: Math.hypot(a[0] - b[0], a[1] - b[1]), middle: [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2] as [number, number] };
    };
    /** Where a finger may set a point when it leaves: not if it moved, or if another came. */
    let tapped: [number, number] | null = null;
    let held: { tool: Tool; x: number; y: number; rest: number; id: number } | null = null;
    const place = (event: PointerEvent | WheelEvent): [number, number] => {
      const { left, top } = on.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const down = (event: PointerEvent) => {
      if (event.target instanceof Element && event.target.closest('button,input')) return;
      const { tool, press } = now.current;
      const at = place(event);
      on.focus({ preventScroll: true });
      if (event.pointerType === 'touch') {
        fingers.set(event.pointerId, at);
        on.setPointerCapture(event.pointerId);
        tapped = fingers.size === 1 && (tool === 'length' || tool === 'angle') ? at : null;
        if (fingers.size >= 2) {
          held = null;
          pinched = fingers.size === 2 ? pinch() : null;
          return event.preventDefault();
        }
        if (tapped) return event.preventDefault();
      } else if (event.button === 0 && (tool === 'length' || tool === 'angle')) return press(at);
      // A finger has no wheel.
      const first = event.pointerType === 'touch' && tool === 'window' ? 'scroll' : tool;
      held = { tool: event.button === 2 ? 'zoom' : event.button === 1 ? 'pan' : first, x: at[0], y: at[1], rest: 0, id: event.pointerId };
      on.setPointerCapture(event.pointerId);
      event.preventDefault();
    };
    const move = (event: PointerEvent) => {
      const [x, y] = place(event);
      now.current.point([x, y]);
      if (fingers.has(event.pointerId)) fingers.set(event.pointerId, [x, y]);
      if (tapped && Math.hypot(x - tapped[0], y - tapped[1]) > 8) tapped = null;
      if (pinched) {
        const { apart, middle } = pinch();
        now.current.touched();
        if (pinched.apart > 0) stage.zoomBy(apart / pinched.apart, middle);
        stage.panBy(middle[0] - pinched.middle[0], middle[1] - pinched.middle[1]);
        pinched = { apart, middle };
        return now.current.changed();
      }
      if (!held || held.id !== event.pointerId) return;
      const [dx, dy] = [x - held.x, y - held.y];
      if (dx === 0 && dy === 0) return;
      now.current.touched();
      [held.x, held.y] = [x, y];
      if (held.tool === 'pan') stage.panBy(dx, dy);
      else if (held.tool === 'zoom') stage.zoomBy(Math.exp(-dy / 160));
      else if (held.tool === 'scroll') {
        held.rest += dy;
        const steps = Math.trunc(held.rest / 12);
        held.rest -= steps * 12;
        if (steps !== 0) now.current.scroll(steps);
      } else {
        const { centre, width } = stage.window ?? { centre: 128, width: 256 };
        const step = Math.max(0.2, width / 400);
        stage.window = { centre: centre + dy * step, width: Math.max(1, width + dx * step) };
      }
      now.current.changed();
    };
    const up = (event: PointerEvent) => {
      if (held?.id === event.pointerId) held = null;
      if (!fingers.delete(event.pointerId)) return;
      // The finger that stays does nothing more: who lets go of a pinch does not mean to scroll.
      pinched = null;
      if (tapped && event.type === 'pointerup') now.current.press(tapped);
      tapped = null;
    };
    let rest = 0;
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      if (event.ctrlKey) {
        now.current.touched();
        stage.zoomBy(Math.exp(-event.deltaY / 300), place(event));
        return now.current.changed();
      }
      // A wheel's notch is one image; a trackpad's many small ones add up.
      rest += event.deltaMode === 0 ? event.deltaY / (Math.abs(event.deltaY) >= 60 ? Math.abs(event.deltaY) : 30) : Math.sign(event.deltaY);
      const steps = Math.trunc(rest);
      rest -= steps;
      if (steps !== 0) {
        now.current.touched();
        now.current.scroll(steps);
      }
    };
    const leave = () => now.current.point(null);
    const menu = (event: Event) => event.preventDefault();
    on.addEventListener('pointerdown', down);
    on.addEventListener('pointermove', move);
    on.addEventListener('pointerup', up);
    on.addEventListener('pointercancel', up);
    on.addEventListener('pointerleave', leave);
    on.addEventListener('wheel', wheel, { passive: false });
    on.addEventListener('contextmenu', menu);
    return () => {
      on.removeEventListener('pointerdown', down);
      on.removeEventListener('pointermove', move);
      on.removeEventListener('pointerup', up);
      on.removeEventListener('pointercancel', up);
      on.removeEventListener('pointerleave', leave);
      on.removeEventListener('wheel', wheel);
      on.removeEventListener('contextmenu', menu);
    };
  }, [element, stage]);
}
