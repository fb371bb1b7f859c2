import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './body-map.module.css';
import { isMarked, neighbour, regions, toggled, type Direction, type Region, type Site, type View } from './body-regions.js';
import { useSiteName } from './site-name.js';

// Half a person, the left of the picture is its mirror.
const body =
  'M0 4C13 4 22 15 22 31C22 45 17 54 13 59L13 69C16 76 26 78 36 81L42 84L42 118C40 135 38 148 37 160C37 172 43 188 44 206C45 230 41 262 37 284C35 292 36 298 37 306C40 322 35 350 30 376C30 384 39 390 41 396C41 402 35 404 25 403L14 402C12 396 14 388 13 378C12 352 6 322 8 300C8 288 6 270 4 250C3 236 3 222 0 214Z';
const arm = 'M42 84C53 87 59 96 61 110L67 150C71 168 77 190 80 208C83 218 80 234 73 234C66 234 65 222 65 214C61 196 55 176 52 160L42 118Z';

interface Props {
  readonly sites: readonly Site[];
  /** Left out, it is a picture. */
  readonly onChange?: (sites: Site[]) => void;
}

/** Where it hurts, front and back. Each place is a checkbox: one Tab stop a view, arrow keys from place to place, Space marks. */
export function BodyMap({ sites, onChange }: Props) {
  const { t } = useTranslation('words');
  return (
    <div className={classes['map']} role="group" aria-label={t('bodyMap.label')}>
      <Figure view="front" sites={sites} {...(onChange && { onChange })} />
      <Figure view="back" sites={sites} {...(onChange && { onChange })} />
    </div>
  );
}

const arrows = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

function Figure({ view, sites, onChange }: Props & { view: View }) {
  const { t } = useTranslation('words');
  const id = useId();
  const nameOf = useSiteName();
  const [at, setAt] = useState<Region>(regions[view][0]!);
  const [shown, setShown] = useState<Region | null>(null);
  const clip = (shape: string) => `${id}-${shape}`;
  const name = ({ name: site, half }: Region) => nameOf({ site, side: half });
  const marked = regions[view].filter((region) => isMarked(sites, region));
  const onKey = (event: KeyboardEvent, region: Region) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      onChange?.(toggled(sites, region));
    } else if (arrows.has(event.key)) {
      event.preventDefault();
      const next = neighbour(view, region, event.key as Direction);
      setAt(next);
      event.currentTarget.parentElement?.querySelector<SVGElement>(`[data-region="${next.key}"]`)?.focus();
    }
  };
  const shape = (region: Region) => ({
    x: region.x,
    y: region.y,
    width: region.width,
    height: region.height,
    transform: region.mirrored ? 'scale(-1 1)' : undefined,
    clipPath: region.shape === 'spine' ? undefined : `url(#${clip(region.shape)})`,
    className: classes['region'],
    'data-marked': isMarked(sites, region) || undefined,
    'data-spine': region.shape === 'spine' || undefined,
  });
  return (
    <figure className={classes['figure']}>
      <figcaption className={classes['caption']}>
        <span>{t(`bodyMap.${view === 'front' ? 'right' : 'left'}`)}</span>
        <strong>{t(`bodyMap.${view}`)}</strong>
        <span>{t(`bodyMap.${view === 'front' ? 'left' : 'right'}`)}</span>
      </figcaption>
      <svg
        viewBox="-86 0 172 408"
        className={classes['drawing']}
        {...(onChange
          ? { role: 'group', 'aria-label': t(`bodyMap.${view}`) }
          : { role: 'img', 'aria-label': `${t(`bodyMap.${view}`)}: ${marked.map(name).join('; ') || t('bodyMap.none')}` })}
      >
        <defs>
          <clipPath id={clip('body')}>
            <path d={body} />
          </clipPath>
          <clipPath id={clip('arm')}>
            <path d={arm} />
          </clipPath>
        </defs>
        {regions[view].map((region) =>
          onChange ? (
            <rect
              key={region.key}
              {...shape(region)}
              role="checkbox"
              aria-checked={isMarked(sites, region)}
              aria-label={name(region)}
              tabIndex={region.key === at.key ? 0 : -1}
              data-region={region.key}
              onFocus={() => setShown(region)}
              onBlur={() => setShown(null)}
              onMouseEnter={() => setShown(region)}
              onMouseLeave={() => setShown(null)}
              onClick={() => {
                setAt(region);
                onChange(toggled(sites, region));
              }}
              onKeyDown={(event) => onKey(event, region)}
            />
          ) : (
            <rect key={region.key} {...shape(region)} />
          ),
        )}
        {[1, -1].map((side) => (
          <g key={side} transform={`scale(${side} 1)`} className={classes['outline']} aria-hidden>
            <path d={body} />
            <path d={arm} />
          </g>
        ))}
        {shown && (
          <g transform={shown.mirrored ? 'scale(-1 1)' : undefined} className={classes['focus']} aria-hidden>
            <rect
              x={shown.x}
              y={shown.y}
              width={shown.width}
              height={shown.height}
              {...(shown.shape !== 'spine' && { clipPath: `url(#${clip(shown.shape)})` })}
            />
          </g>
        )}
      </svg>
      {onChange && (
        <p className={classes['name']} aria-hidden>
          {shown ? name(shown) : '\u00a0'}
        </p>
      )}
    </figure>
  );
}
