/** What a letter or a set of minutes says, part by part: everything in it is text, whoever prints or shows it. */
export type Block =
  | { readonly kind: 'HEADING'; readonly text: string }
  /** With a key it is free: whoever signs may put it in other words before signing. */
  | { readonly kind: 'PARAGRAPH'; readonly text: string; readonly key?: string }
  | { readonly kind: 'LIST'; readonly items: readonly string[]; readonly numbered?: true }
  | { readonly kind: 'TABLE'; readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** The column `content` of letters and minutes holds exactly this. */
export interface LetterDocument {
  /** BCP 47 */
  readonly language: 'en';
  readonly title: string;
  /** YYYY-MM-DD: of the decision or the meeting, never of the printing. */
  readonly date: string;
  readonly from: string;
  /** Lines of the address. */
  readonly to: readonly string[];
  /** What it is about, name and value. */
  readonly about: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
  /** Who else gets it. */
  readonly copiesTo: readonly string[];
}

export const heading = (text: string): Block => ({ kind: 'HEADING', text });
export const paragraph = (text: string): Block => ({ kind: 'PARAGRAPH', text });
export const free = (key: string, text: string): Block => ({ kind: 'PARAGRAPH', key, text });
export const bullets = (items: readonly string[]): Block => ({ kind: 'LIST', items });
export const numbered = (items: readonly string[]): Block => ({ kind: 'LIST', items, numbered: true });
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Block => ({ kind: 'TABLE', columns, rows });

/** A heading with what stands below it, or nothing where there is nothing to say. */
export const section = (title: string, ...blocks: readonly (Block | null)[]): Block[] => {
  const said = blocks.filter((block): block is Block => block !== null && !isEmpty(block));
  return said.length === 0 ? [] : [heading(title), ...said];
};

const isEmpty = (block: Block): boolean =>
  block.kind === 'LIST' ? block.items.length === 0 : block.kind === 'TABLE' ? block.rows.length === 0 : block.text === '';

/** 23 November 2026: no reader takes the month for the day. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return `${date} ${months[month - 1]} ${year}`;
}
const months = 'January February March April May June July August September October November December'.split(' ');

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** The same as plain text, for a preview on the screen and for whoever reads it aloud. */
export function documentText(document: LetterDocument): string {
  const { title, date, from, to, about, blocks, copiesTo } = document;
  const lines = [
    from, dayInWords(date), '', ...(to.length > 0 ? [`To: ${to.join(', ')}`, ''] : []),
    title, '', ...about.map(([name, value]) => `${name}: ${value}`), '', ...blocks.flatMap(textOf),
    ...(copiesTo.length > 0 ? [`Copies to: ${copiesTo.join('; ')}`] : []),
  ]; // prettier-ignore
  return lines.join('\n').trim();
}

/** One part as lines of plain text. */
export function textOf(block: Block): string[] {
  switch (block.kind) {
    case 'HEADING':
      return [block.text.toUpperCase()];
    case 'PARAGRAPH':
      return block.text === '' ? [] : [block.text, ''];
    case 'LIST':
      return [...block.items.map((item, index) => (block.numbered ? `${index + 1}. ${item}` : `- ${item}`)), ''];
    case 'TABLE':
      return [block.columns.join(' | '), ...block.rows.map((row) => row.join(' | ')), ''];
  }
}

/** Every text of it, for whoever must know which characters it holds. */
export const textsOf = ({ title, from, to, about, blocks, copiesTo }: LetterDocument): string[] => [
  title,
  from,
  ...to,
  ...about.flat(),
  ...copiesTo,
  ...blocks.flatMap((block) =>
    block.kind === 'LIST' ? block.items : block.kind === 'TABLE' ? [...block.columns, ...block.rows.flat()] : [block.text],
  ),
];
