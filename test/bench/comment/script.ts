/** One statement as the product sent it. */
export interface Sent {
  readonly text: string;
  readonly values: readonly unknown[];
}

const uuid = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const textOf = ({ text, values }: Sent): string => JSON.stringify([text, values]);

/** From the transaction's start to its end; what is read afterwards for the answer is the API's affair. */
export function unitOfWork(sent: readonly Sent[]): Sent[] {
  const from = sent.findIndex(({ text }) => /^START TRANSACTION/i.test(text));
  const to = sent.findIndex(({ text }, index) => index > from && /^COMMIT$/i.test(text));
  if (from < 0 || to < 0) throw new Error('the command left no transaction');
  return sent.slice(from, to + 1);
}

/**
 * A pgbench script that does again what the product did twice: what was the same both times stays, an id that was new becomes a new one
 * each time, and the stream's next number is the one that the statement before has taken.
 */
export function scriptOf(once: readonly Sent[], again: readonly Sent[]): string {
  const repeated = new Set(again.flatMap((sent) => textOf(sent).match(uuid) ?? []));
  const fresh = [...new Set(once.flatMap((sent) => textOf(sent).match(uuid) ?? []))].filter((id) => !repeated.has(id));
  const variables = fresh.map((_, index) => `\\set n${index} random(100000000000, 999999999999)`);
  const statements = once.map((sent) => {
    const sql = fresh.reduce((text, id, index) => text.replaceAll(id, `00000000-0000-7000-8000-:n${index}`), inlined(sent));
    return /^\s*insert into stream/.test(sent.text) ? `${sql} \\gset` : `${sql};`;
  });
  return [...variables, ...statements, ''].join('\n');
}

/** The statement with its values in it, on one line. */
function inlined({ text, values }: Sent): string {
  const numbers = /^\s*insert into fact\b/.test(text) ? values.map((value, index) => (index === 1 ? ':head' : value)) : values;
  const literals = numbers.map((value) => (value === ':head' ? `array[:head]` : literal(value)));
  return text.replaceAll(/\s+/g, ' ').replaceAll(/\$(\d+)/g, (_, number: string) => literals[Number(number) - 1]!);
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  const text = Array.isArray(value)
    ? `{${value.map(element).join(',')}}`
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);
  return `'${text.replaceAll("'", "''")}'`;
}

const element = (value: unknown): string =>
  value === null ? 'NULL' : `"${String(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
