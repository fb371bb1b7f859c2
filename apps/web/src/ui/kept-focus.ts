const parts = 'section[aria-labelledby], section[aria-label], article, aside, [role="dialog"], [role="tabpanel"], [role="status"]';
/** Whoever has a place of their own for the keyboard (a dialog that closes, a form that knows its button) comes first. */
const patience = 60;
const remembered = 8;

const stands = (element: Element): boolean => element.isConnected && !element.matches(':disabled') && element.checkVisibility();
const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** What the focus came to, and all that it stands in. */
const wayOf = (path: readonly EventTarget[]): readonly Element[] =>
  path.filter((part): part is Element => part instanceof Element && part !== document.body && part !== document.documentElement);

/**
 * The nearest part that is left of the latest; then what led there, for of a dialog nothing is left; then the page. What stands beside the
 * page, such as the ways to other pages, is no place to go on from.
 */
function homeOf(ways: readonly (readonly Element[])[]): Element | undefined {
  const page = ways[0]?.find((element) => element.matches('main')) ?? document.querySelector('main');
  const near = ways.flatMap(([element, ...around], index) => {
    const within = index === 0 || around.some((part) => part === page);
    return within ? [...(index > 0 ? [element!] : []), ...around.filter((part) => part.matches(parts))] : [];
  });
  return [...near, ...(page ? [page] : [])].find(stands);
}

/**
 * The keyboard keeps its place. What it stood on goes when it has done its work, or when somebody else has done it meanwhile; a browser
 * then begins again at the top of the page and says nothing. Here it goes on from the nearest part that is left, whose name is read out.
 */
export function keepFocus(before: readonly EventTarget[]): () => void {
  /** What had the focus, the latest first, each with all that it stood in: what is around a dialog is known from before it. */
  let ways: readonly (readonly Element[])[] = [wayOf(before)];
  let due: ReturnType<typeof setTimeout> | undefined;

  const came = (event: FocusEvent) => {
    const way = wayOf(event.composedPath());
    if (way.length > 0) ways = [way, ...ways.filter(([element]) => element !== way[0])].slice(0, remembered);
  };
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (relatedTarget !== null || !(target instanceof Element)) return;
    // Whoever clicks beside everything has left of their own will: the element is still there.
    queueMicrotask(() => {
      if (isLost() && stands(target)) ways = [];
    });
  };
  const look = () => {
    due = undefined;
    const held = ways[0]?.[0];
    // What waits for the desk comes back, or goes when the answer is here.
    if (!held || !isLost() || (held.isConnected && held.matches('[data-loading]'))) return;
    const place = stands(held) ? held : homeOf(ways);
    if (!(place instanceof HTMLElement)) return;
    if (place !== held && !place.hasAttribute('tabindex')) place.tabIndex = -1;
    place.focus({ preventScroll: true });
  };
  const lookSoon = () => {
    if (due === undefined && ways.length > 0 && isLost()) due = setTimeout(look, patience);
  };
  const changed = new MutationObserver(lookSoon);

  document.addEventListener('focusin', came);
  document.addEventListener('focusout', left);
  changed.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled', 'data-loading', 'hidden'] });
  lookSoon();
  return () => {
    clearTimeout(due);
    changed.disconnect();
    document.removeEventListener('focusin', came);
    document.removeEventListener('focusout', left);
  };
}
