import { JsonList, tables, type Cell, type RowOf, type Table } from './tables.js';

/** Rows as COPY reads them, table by table, until they are taken. */
export class Sheet {
  #texts = new Map<Table, GrowingText>();
  /** How much of each table there was the last time: room for it is made at once. */
  readonly #sizes = new Map<Table, number>();
  rows = 0;

  add<Name extends Table>(table: Name, row: RowOf<Name>): void {
    let text = this.#texts.get(table);
    if (!text) this.#texts.set(table, (text = new GrowingText(this.#sizes.get(table) ?? 0)));
    let line = '';
    for (const column of tables[table]) line += copied((row as Readonly<Record<string, Cell>>)[column]!) + '\t';
    text.addLine(line);
    this.rows += 1;
  }

  /** What has gathered, in the order of the tables; the sheet is empty afterwards. */
  take(): [Table, Buffer][] {
    const taken = this.#texts;
    this.#texts = new Map();
    return (Object.keys(tables) as Table[]).flatMap((table) => {
      const bytes = taken.get(table)?.bytes;
      if (!bytes) return [];
      this.#sizes.set(table, bytes.length);
      return [[table, bytes] as [Table, Buffer]];
    });
  }
}

const newline = 0x0a;

/** Bytes at once instead of strings to be joined: kept strings made the collector a quarter of all work. */
class GrowingText {
  #buffer: Buffer;
  #length = 0;

  constructor(expected: number) {
    this.#buffer = Buffer.allocUnsafe((1 << 16) + Math.ceil(expected * 1.2));
  }

  /** The line ends with a tab, which makes room for the line's end. */
  addLine(line: string): void {
    const most = this.#length + line.length * 3;
    if (most > this.#buffer.length)
      this.#buffer = Buffer.concat([this.#buffer.subarray(0, this.#length)], Math.max(most, this.#buffer.length * 2));
    this.#length += this.#buffer.write(line, this.#length);
    this.#buffer[this.#length - 1] = newline;
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.#length);
  }
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const text = (value: string): string => (special.test(value) ? value.replace(/[\\\t\n\r]/g, (letter) => escapes[letter]!) : value);

const two = Array.from({ length: 100 }, (_, figure) => String(figure).padStart(2, '0'));
const days = new Map<number, string>();
// Nearly all rows of a deed carry its one moment.
let latest = { date: new Date(NaN), text: '' };

/** ISO, put together from the day's text: `toISOString` was a tenth of all work. */
function timeOf(date: Date): string {
  if (latest.date === date) return latest.text;
  const at = date.getTime();
  const day = Math.floor(at / 86_400_000);
  let text = days.get(day);
  if (text === undefined) days.set(day, (text = date.toISOString().slice(0, 11)));
  const left = at - day * 86_400_000;
  const seconds = Math.floor(left / 1_000);
  text += `${two[Math.floor(seconds / 3_600)]}:${two[Math.floor(seconds / 60) % 60]}:${two[seconds % 60]}.${String(1_000 + (left % 1_000)).slice(1)}Z`;
  latest = { date, text };
  return text;
}

/** One value in COPY's text form. */
export function copied(cell: Cell): string {
  if (cell === null) return '\\N';
  if (typeof cell === 'string') return text(cell);
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 't' : 'f';
  if (cell instanceof Date) return timeOf(cell);
  if (Buffer.isBuffer(cell)) return `\\\\x${cell.toString('hex')}`;
  if (Array.isArray(cell)) return `{${cell.join(',')}}`;
  return text(JSON.stringify(cell instanceof JsonList ? cell.items : cell));
}
