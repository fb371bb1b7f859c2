/** What a plain text of a letter or of minutes is made of; its words are shown exactly as they will be printed. */
export type SheetBlock =
  | { readonly kind: 'HEADING'; readonly text: string }
  | { readonly kind: 'PARAGRAPH'; readonly lines: readonly string[] }
  | { readonly kind: 'BULLETS' | 'NUMBERS'; readonly items: readonly string[] }
  | { readonly kind: 'TABLE'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

const bullet = /^- /;
const numbered = /^\d+\. /;
const cells = (line: string): string[] => line.split(' | ');
/** The plain text writes headings in capitals; a line without any letter is a figure, not a heading. */
const isHeading = (line: string): boolean =>
  /\p{Lu}/u.test(line) && !/\p{Ll}/u.test(line) && line.length <= 80 && !bullet.test(line) && !numbered.test(line);

function blockOf(lines: readonly string[]): SheetBlock {
  if (lines.every((line) => bullet.test(line))) return { kind: 'BULLETS', items: lines.map((line) => line.slice(2)) };
  if (lines.every((line) => numbered.test(line))) return { kind: 'NUMBERS', items: lines.map((line) => line.replace(numbered, '')) };
  const table = lines.map(cells);
  const width = table[0]!.length;
  if (lines.length > 1 && width > 1 && table.every((row) => row.length === width))
    return { kind: 'TABLE', head: table[0]!, rows: table.slice(1) };
  return { kind: 'PARAGRAPH', lines };
}

/** Lines of one kind that follow each other are one block, whatever stands before them in the same paragraph. */
function split(lines: readonly string[]): readonly string[][] {
  const kindOf = (line: string) => (bullet.test(line) ? 'b' : numbered.test(line) ? 'n' : 'p');
  const parts: string[][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    if (last && kindOf(last[0]!) === kindOf(line)) last.push(line);
    else parts.push([line]);
  }
  return parts;
}

export function blocksOf(text: string): SheetBlock[] {
  return text
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n').filter((line) => line.trim() !== ''))
    .filter((lines) => lines.length > 0)
    .flatMap((lines): SheetBlock[] => {
      const [first, ...rest] = lines as [string, ...string[]];
      if (isHeading(first)) return [{ kind: 'HEADING', text: first }, ...split(rest).map(blockOf)];
      return split(lines).map(blockOf);
    });
}
