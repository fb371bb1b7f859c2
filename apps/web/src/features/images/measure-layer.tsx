import { useTranslation } from 'react-i18next';
import { figure } from '../../ui/format.js';
import type { LoadedImage } from './archive.js';
import classes from './images.module.css';
import { valueOf, type Measure } from './measure.js';
import type { Stage } from './stage.js';
import type { ImagePlace } from './view-state.js';

interface Props {
  readonly stage: Stage;
  readonly image: LoadedImage;
  readonly measures: readonly Measure[];
  /** Where the keyboard's cross stands, in pixels of the image. */
  readonly cross: readonly [number, number] | null;
  readonly pointers: readonly { readonly id: string; readonly name: string; readonly at: ImagePlace }[];
}

/** Lines and pointers over the image, drawn from its own pixels: they stay where they belong however it is looked at. */
export function MeasureLayer({ stage, image, measures, cross, pointers }: Props) {
  const { t } = useTranslation('images');
  const at = (point: readonly [number, number]) => stage.toCanvas(point) ?? [-99, -99];
  return (
    <svg className={classes['layer']} aria-hidden>
      {measures.map((measure) => {
        const points = measure.points.map(at);
        const value = valueOf(measure, image);
        const [x, y] = points[points.length - 1] ?? [0, 0];
        return (
          <g key={measure.id} className={classes['measure']}>
            <polyline points={points.map((point) => point.join(',')).join(' ')} />
            {points.map(([cx, cy], index) => (
              <circle key={index} cx={cx} cy={cy} r={3} />
            ))}
            {value && (
              <text x={x! + 8} y={y! - 8}>
                {t('measure.value', { value: figure(Math.round(value.value * 10) / 10), unit: value.unit })}
              </text>
            )}
          </g>
        );
      })}
      {cross &&
        [at(cross)].map(([x = 0, y = 0]) => (
          <g key="cross" className={classes['cross']}>
            <line x1={x - 12} x2={x + 12} y1={y} y2={y} />
            <line x1={x} x2={x} y1={y - 12} y2={y + 12} />
          </g>
        ))}
      {pointers.map(({ id, name, at: place }) => {
        const [x = 0, y = 0] = at([place.x, place.y]);
        return (
          <g key={id} className={classes['pointer']}>
            <path d={`M${x} ${y}l5 15 3-6 6-3z`} />
            <text x={x + 14} y={y + 22}>
              {name}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
