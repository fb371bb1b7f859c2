import { ActionIcon, Menu, Tooltip } from '@mantine/core';
import {
  Columns2,
  Contrast,
  FlipHorizontal2,
  FlipVertical2,
  GalleryThumbnails,
  Hand,
  Link2,
  MessageSquarePlus,
  MoveVertical,
  Pause,
  Play,
  RotateCcw,
  RotateCw,
  Ruler,
  Star,
  SunMedium,
  Triangle,
  Undo2,
  X,
  ZoomIn,
  type LucideIcon,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import classes from './images.module.css';
import { presetsOf, toolKeys, type Act } from './keys.js';
import type { Tool } from './use-hands.js';
import '../../ui/floating.css';

interface Props {
  readonly modality: string;
  readonly tool: Tool;
  readonly compared: boolean;
  readonly linked: boolean;
  readonly mayCompare: boolean;
  readonly loop: { readonly playing: boolean; readonly speed: number } | null;
  readonly marks: number;
  /** Their list is open. */
  readonly listed: boolean;
  readonly mayGoOn: boolean;
  readonly mayAttach: boolean;
  readonly act: (act: Act) => void;
  readonly onClose?: () => void;
}

const tools: readonly (readonly [Tool, LucideIcon])[] = [['window', SunMedium], ['zoom', ZoomIn], ['pan', Hand], ['scroll', MoveVertical], ['length', Ruler], ['angle', Triangle]]; // prettier-ignore

export function ViewerBar({ modality, tool, compared, linked, mayCompare, loop, marks, listed, mayGoOn, mayAttach, act, onClose }: Props) {
  const { t } = useTranslation('images');
  const button = (name: Act['do'], Icon: LucideIcon, key: string, pressed?: boolean) => {
    const label = t(`act.${name as 'invert'}`);
    return (
      <Tooltip key={name} label={`${label} (${key})`} withinPortal={false}>
        <ActionIcon
          className={classes['act']}
          variant="transparent"
          size={30}
          aria-label={label}
          aria-keyshortcuts={key}
          aria-pressed={pressed}
          onClick={() => act({ do: name } as Act)}
        >
          <Icon size={16} aria-hidden />
        </ActionIcon>
      </Tooltip>
    );
  };
  return (
    <div className={classes['bar']} role="toolbar" aria-label={t('bar')}>
      {tools.map(([name, Icon]) => (
        <Tooltip key={name} label={`${t(`tool.${name}`)} (${toolKeys[name]})`} withinPortal={false}>
          <ActionIcon
            className={classes['act']}
            variant="transparent"
            size={30}
            aria-label={t(`tool.${name}`)}
            aria-keyshortcuts={toolKeys[name]}
            aria-pressed={tool === name}
            onClick={() => act({ do: 'tool', tool: name })}
          >
            <Icon size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      ))}
      <span className={classes['gap']} />
      <Menu withinPortal={false} position="bottom-start">
        <Menu.Target>
          <button type="button" className={classes['plain']}>
            {t('presets')}
          </button>
        </Menu.Target>
        <Menu.Dropdown className={classes['menu'] ?? ''}>
          {presetsOf(modality).map(({ name, centre, width }, index) => (
            <Menu.Item key={name} onClick={() => act({ do: 'preset', index })} rightSection={index + 1}>
              {t(`preset.${name}`)} {centre !== null && <small>{t('windowed', { centre, width })}</small>}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {button('invert', Contrast, 'I')}
      {button('flipH', FlipHorizontal2, 'H')}
      {button('flipV', FlipVertical2, 'V')}
      {button('rotate', RotateCw, 'R')}
      {button('reset', RotateCcw, 'Space')}
      {button('undo', Undo2, 'Backspace')}
      <span className={classes['gap']} />
      {loop && (
        <>
          {button('play', loop.playing ? Pause : Play, 'C', loop.playing)}
          <label className={classes['speed']}>
            <span className={classes['hidden']}>{t('speed')}</span>
            <select value={loop.speed} onChange={(event) => act({ do: 'speed', speed: Number(event.currentTarget.value) })}>
              {[0.25, 0.5, 1, 2].map((speed) => (
                <option key={speed} value={speed}>
                  {t('times', { speed })}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      {mayCompare && button('compare', Columns2, 'B', compared)}
      {compared && button('link', Link2, 'X', linked)}
      <Tooltip label={`${t('act.marks')} (M)`} withinPortal={false}>
        <button type="button" className={classes['plain']} aria-pressed={listed} aria-keyshortcuts="M" onClick={() => act({ do: 'marks' })}>
          <GalleryThumbnails size={15} aria-hidden />
          <span className={classes['wide']}>{t('marks.title', { count: marks })}</span>
          <span className={classes['narrow']} aria-hidden>
            {marks}
          </span>
        </button>
      </Tooltip>
      {mayGoOn && button('nextMark', Star, 'K')}
      <span className={classes['rest']} />
      {mayAttach && (
        <button type="button" className={classes['attach']} onClick={() => act({ do: 'attach' })}>
          <MessageSquarePlus size={15} aria-hidden /> {t('attach')}
        </button>
      )}
      {onClose && (
        <Tooltip label={t('close')} withinPortal={false}>
          <ActionIcon className={classes['act']} variant="transparent" size={30} aria-label={t('close')} onClick={onClose}>
            <X size={16} aria-hidden />
          </ActionIcon>
        </Tooltip>
      )}
    </div>
  );
}
