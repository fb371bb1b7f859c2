import type { Page } from 'playwright-core';

/**
 * Runs in the page: what somebody at this size cannot get at. The page itself scrolls downwards only; every control, brought into view as
 * the focus would bring it, stands there whole and under nothing else; and no words end at
 * an edge that hides the rest without a word of it (a line that is shortened says so by its dots, and stands whole where it leads).
 * What is open above the page is looked at alone: it is closed with Esc, and the page below it is a place of its own.
 */
const search = `(() => {
  const found = [];
  const over = document.documentElement.scrollWidth - innerWidth;
  if (over > 0) found.push('the page scrolls sideways by ' + over);
  const name = (one) => one.tagName.toLowerCase() + ' “' + (one.getAttribute('aria-label') ?? one.textContent ?? one.name ?? '').trim().slice(0, 50) + '”';
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !one.closest('[inert], [aria-hidden="true"], [data-floating-ui-inert]');
  const small = (rect) => rect.width < 3 || rect.height < 3;
  const page = document.querySelector('main');
  if (page && page.scrollWidth > page.clientWidth) {
    const edge = page.getBoundingClientRect().right + 1;
    const held = (one) => { for (let at = one.parentElement; at && at !== page; at = at.parentElement) if (getComputedStyle(at).overflowX !== 'visible') return true; };
    const beyond = [...page.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge && !held(one));
    found.push('the content scrolls sideways by ' + (page.scrollWidth - page.clientWidth) + ': ' + beyond.filter((one) => !beyond.some((other) => other !== one && one.contains(other))).map((one) => name(one) + ' ' + one.className).join('; '));
  }
  const root = [...document.querySelectorAll('[role="dialog"], [role="menu"]')].filter(seen).at(-1) ?? document;
  const controls = [...root.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]:not([role="region"]):not([role="group"])')];
  for (const one of controls) {
    if (!one.isConnected || one.disabled || !seen(one)) continue;
    // The middle of a shape may be another's: those of the body map are reached by Tab.
    if (one instanceof SVGElement) continue;
    // Stands outside until it has the focus.
    if (one.classList.contains('skip-link')) continue;
    one.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    const rect = one.getBoundingClientRect();
    if (small(rect)) continue;
    if (rect.left < -1 || rect.right > innerWidth + 1) found.push(name(one) + ' stands at ' + Math.round(rect.left) + '–' + Math.round(rect.right));
    const [x, y] = [rect.left + rect.width / 2, rect.top + Math.min(rect.height, innerHeight) / 2];
    const top = document.elementFromPoint(x, y);
    const label = one.labels?.[0] ?? one.closest('label');
    if (!top) found.push(name(one) + ' cannot be scrolled to: ' + Math.round(x) + ', ' + Math.round(y));
    else if (!one.contains(top) && !top.contains(one) && !label?.contains(top)) found.push(name(one) + ' is under ' + name(top) + ' ' + top.className);
  }
  for (const one of root.querySelectorAll('body *')) {
    if (![...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()) || !seen(one) || small(one.getBoundingClientRect())) continue;
    const { overflowX, textOverflow } = getComputedStyle(one);
    if (['hidden', 'clip'].includes(overflowX) && textOverflow !== 'ellipsis' && one.scrollWidth > one.clientWidth + 1) found.push('cut off: ' + name(one));
  }
  scrollTo(0, 0);
  return [...new Set(found)];
})()`;

export const outOfReach = (page: Page): Promise<string[]> => page.evaluate<string[]>(search);
