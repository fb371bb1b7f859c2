import { useEffect, useRef, useState } from 'react';
import { figure } from '../../ui/format.js';
import type { LoadedImage } from './archive.js';
import { valueOf, wanted, type Measure } from './measure.js';
import type { Tool } from './use-hands.js';

const nameOf = ({ instance, frame }: LoadedImage) => `${instance} ${frame}`;

/** Lengths and angles, point by point, with the pointer or with a cross that the arrow keys move. Kept while the viewer is open. */
export function useMeasuring(tool: Tool) {
  const [measures, setMeasures] = useState<readonly Measure[]>([]);
  const [cross, setCross] = useState<readonly [number, number] | null>(null);
  const last = useRef(0);
  const latest = useRef(measures);
  latest.current = measures;
  const open = (list: readonly Measure[]) => list.find(({ kind, points }) => points.length < wanted[kind]);

  const drop = () => {
    setCross(null);
    setMeasures((list) => list.filter((one) => one !== open(list)));
  };
  // A line that was begun with one tool is not ended with another.
  useEffect(drop, [tool]);

  return {
    measures,
    cross,
    drop,
    undo: () => setMeasures((list) => list.slice(0, -1)),
    moveCross: ({ columns, rows }: LoadedImage, x: number, y: number) =>
      setCross((now) => {
        const [a, b] = now ?? [columns / 2, rows / 2];
        return [Math.max(0, Math.min(columns - 1, a + x)), Math.max(0, Math.min(rows - 1, b + y))];
      }),
    /** Answers the value when the last point was set. */
    press: (image: LoadedImage, at: readonly [number, number]): { value: string; unit: string } | null => {
      if (tool !== 'length' && tool !== 'angle') return null;
      const begun = open(latest.current);
      const mine = begun && begun.on === nameOf(image) ? begun : { id: (last.current += 1), kind: tool, on: nameOf(image), points: [] };
      const next = { ...mine, points: [...mine.points, at] };
      setMeasures((list) => [...list.filter((one) => one !== open(list)), next]);
      const value = valueOf(next, image);
      return value && { value: figure(Math.round(value.value * 10) / 10), unit: value.unit };
    },
  };
}
