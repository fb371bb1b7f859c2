import { JsonList, tables, type Cell, type RowOf, type Table } from './tables.js';

/** Rows as COPY reads them, table by table, until they are taken. */
export class Sheet {
  #lines = new Map<Table, string[]>();
  rows = 0;

  add<Name extends Table>(table: Name, row: RowOf<Name>): void {
    let lines = this.#lines.get(table);
    if (!lines) this.#lines.set(table, (lines = []));
    let line = '';
    for (const column of tables[table]) line += (line === '' ? '' : '\t') + copied((row as Readonly<Record<string, Cell>>)[column]!);
    lines.push(line);
    this.rows += 1;
  }

  /** What has gathered, in the order of the tables, as one text each; the sheet is empty afterwards. */
  take(): [Table, string][] {
    const taken = this.#lines;
    this.#lines = new Map();
    return (Object.keys(tables) as Table[]).flatMap((table) => {
      const lines = taken.get(table);
      return lines ? [[table, `${lines.join('\n')}\n`] as [Table, string]] : [];
    });
  }
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const text = (value: string): string => (special.test(value) ? value.replace(/[\\\t\n\r]/g, (letter) => escapes[letter]!) : value);

// Nearly all rows of a deed carry its one moment.
let latest = { date: new Date(NaN), text: '' };
function timeOf(date: Date): string {
  if (latest.date !== date) latest = { date, text: date.toISOString() };
  return latest.text;
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
