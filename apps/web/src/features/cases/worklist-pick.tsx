import { useTranslation } from 'react-i18next';
import { useKeys } from '../../ui/keys.js';
import type { Selection } from './worklist-selection.js';
import pickClasses from './worklist-pick.module.css';
import classes from './worklist.module.css';

/** X selects the line that one is on, Shift X everything from the one selected before, Esc nothing. */
export function useSelectionKeys(selection: Selection | undefined, current: string | null): void {
  const { t } = useTranslation('worklist');
  const pick = (range: boolean) => current !== null && selection?.pick(current, range);
  useKeys(
    selection
      ? [
          { key: 'X', label: t('keys.select'), run: () => void pick(false), hidden: true },
          { key: 'Shift+X', label: t('keys.range'), run: () => void pick(true), hidden: true },
          ...(selection.ids.size > 0 ? [{ key: 'Escape', label: t('keys.none'), run: selection.clear, hidden: true }] : []),
        ]
      : [],
  );
}

/** The whole of the cell is the target, so that a near miss does not open the case. */
export function Pick({
  selected,
  onPick,
  id,
  number,
}: {
  readonly selected: boolean;
  readonly onPick: Selection['pick'];
  readonly id: string;
  readonly number: string;
}) {
  const { t } = useTranslation('worklist');
  return (
    <div role="cell" className={classes['cell']} data-column="select" onClick={(event) => event.stopPropagation()}>
      <label className={pickClasses['pick']}>
        <input
          type="checkbox"
          aria-label={t('select', { number })}
          checked={selected}
          onChange={() => undefined}
          onClick={(event) => onPick(id, event.shiftKey)}
        />
      </label>
    </div>
  );
}
