import { fromMarkdown } from 'mdast-util-from-markdown';
import { discussionRefusals } from './refusals.js';

const { refuse } = discussionRefusals;

export const commentLimits = {
  characters: 8000,
  // The parser takes time with the square of the emphasis marks (6,600 of them: 1.5 s, measured), here and in every reader's browser.
  emphasisMarks: 600,
  // Quotes in quotes: 5,000 of them fit into one line and end the stack of whoever shows it.
  nesting: 20,
} as const;

/**
 * A comment's text as it is stored (DISC-2). Raw HTML is not refused but shown as it was typed: "pain<baseline and score>5" is raw HTML
 * to CommonMark, a clinician who writes it has done nothing wrong, and rendered it would vanish without a word. So each `<` that the
 * parser (the same that shows the comment) takes for HTML becomes `&lt;`; what stands in code and in links stays as it is.
 */
export function commentBody(typed: string): string {
  const path = ['input', 'body'];
  // Postgres stores neither NUL nor half a surrogate pair.
  const text = typed.replaceAll('\u0000', '').toWellFormed().replaceAll(/\r\n?/g, '\n').trim();
  if (text === '') throw refuse('COMMENT_EMPTY', { path });
  if (text.length > commentLimits.characters) throw refuse('COMMENT_TOO_LONG', { path, maximum: commentLimits.characters });
  if (isTooDense(text)) throw refuse('COMMENT_FORMATTING_TOO_DENSE', { path });
  return withoutRawHtml(text);
}

const emphasis = /\*+|_+/g;
const containers = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/gm;
const container = />|[-+*]|\d{1,9}[.)]/g;

const isTooDense = (text: string): boolean =>
  (text.match(emphasis)?.length ?? 0) > commentLimits.emphasisMarks ||
  (text.match(containers) ?? []).some((prefix) => (prefix.match(container)?.length ?? 0) > commentLimits.nesting);

function withoutRawHtml(text: string): string {
  let body = text;
  // Each pass can uncover more: a fence that stood inside an HTML block opens, and what was code becomes text. Nobody types that three
  // times over by accident, so after the third pass every `<` is taken.
  for (let pass = 0; pass < 3; pass++) {
    const ranges = rawHtmlIn(body);
    if (ranges.length === 0) return body;
    for (const [start, end] of ranges.reverse()) {
      body = body.slice(0, start) + body.slice(start, end).replaceAll('<', '&lt;') + body.slice(end);
    }
  }
  return body.replaceAll('<', '&lt;');
}

type Node = ReturnType<typeof fromMarkdown>['children'][number];

/** Where raw HTML stands, in order. */
export function rawHtmlIn(text: string): [start: number, end: number][] {
  if (!text.includes('<')) return [];
  const found: [number, number][] = [];
  // A list, not recursion: how deep the tree is, is for its author to say.
  const open: Node[] = [...fromMarkdown(text).children];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'html' && node.position) found.push([node.position.start.offset!, node.position.end.offset!]);
    if ('children' in node) open.push(...(node.children as Node[]));
  }
  return found.sort(([a], [b]) => a - b);
}
