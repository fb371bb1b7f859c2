/** Where a found text stands. */
export type ExcerptSource = 'NUMBER' | 'PATIENT' | 'QUESTION' | 'REASON' | 'DISCUSSION';

export interface ExcerptPart {
  readonly text: string;
  /** Whether it is what was searched for. */
  readonly matched: boolean;
}
export interface Excerpt {
  readonly source: ExcerptSource;
  readonly parts: readonly ExcerptPart[];
}
export interface Searched {
  /** What was typed. */
  readonly asked: string;
  readonly texts: readonly { readonly source: ExcerptSource; readonly text: string }[];
}

const word = /[\p{L}\p{N}]+/gu;
// What is shown around the first match, so that three fit on a screen.
const before = 60;
const after = 180;

/** A word without case and accents, as the database folds it (`search_fold`, timeline 0014). */
const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/ß|æ|œ|ø|ł|đ|ı/g, (letter) => folded[letter]!);
const folded: Readonly<Record<string, string>> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ı: 'i' };

/** The beginnings that were asked for; a plural also means its singular, one letter means nothing. */
function beginningsOf(asked: string): string[] {
  const words = [...asked.slice(0, 200).matchAll(word)].map(([found]) => fold(found)).filter(({ length }) => length >= 2);
  return words.slice(0, 8).flatMap((one) => (/^.{4,}s$/.test(one) ? [one, one.slice(0, -1)] : [one]));
}

/** The text that shows best why a case was found: plain text in parts, so that nobody has to put marks into it. */
export function excerptOf({ asked, texts }: Searched): Excerpt {
  const beginnings = beginningsOf(asked);
  const judged = texts.map(({ source, text }) => {
    const matches = [...text.matchAll(word)].filter(([found]) => beginnings.some((beginning) => fold(found).startsWith(beginning)));
    return { source, text, matches, different: new Set(matches.map(([found]) => fold(found))).size };
  });
  // The first of several that show as much: they come in the order of what says most about a case.
  const best = judged.reduce((one, other) => (other.different > one.different ? other : one), judged[0]!);
  return { source: best.source, parts: cut(best.text, best.matches) };
}

function cut(text: string, matches: readonly RegExpExecArray[]): ExcerptPart[] {
  const first = matches[0]?.index ?? 0;
  const start = first <= before ? 0 : text.indexOf(' ', first - before) + 1 || first;
  const end = Math.min(text.length, first + after);
  const parts: ExcerptPart[] = [];
  const add = (piece: string, matched: boolean) => void (piece !== '' && parts.push({ text: piece, matched }));
  let at = Math.min(start, first);
  add(at > 0 ? '…' : '', false);
  for (const { index, 0: found } of matches) {
    if (index + found.length > end) break;
    add(text.slice(at, index), false);
    add(found, true);
    at = index + found.length;
  }
  add(text.slice(at, Math.max(end, at)).toWellFormed(), false);
  add(end < text.length ? '…' : '', false);
  return parts;
}
