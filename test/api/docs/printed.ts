import { format } from 'prettier';

/** A fenced block of a Markdown page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** Where the text begins in the page. */
  readonly at: number;
}

/** One request as a page prints it, and the answer printed below it. */
export interface PrintedRequest {
  /** Whose token the page has fetched last; null while it has fetched none. */
  readonly who: string | null;
  readonly request: string;
  /** Null where the page prints none. */
  readonly answer: unknown;
  /** Where the page prints it. */
  readonly answerAt: readonly [from: number, to: number] | null;
}

export const blocksOf = (page: string): Block[] =>
  [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(({ index, 0: whole, 1: language, 2: text }) => ({
    language: language!,
    text: text!,
    at: index + whole.indexOf('\n') + 1,
  }));

const token = /npm run -s token -- --as (\S+?)\)?$/gm;
const body = /-d @- <<'JSON'\n(.*?)\nJSON$/gms;

/** Every GraphQL request of a page, in order. A `curl` to the API that is not of the one form fails here instead of going untested. */
export function requestsOf(page: string): PrintedRequest[] {
  let who: string | null = null;
  let waiting = 0;
  const requests: { who: string | null; request: string; answer: unknown; answerAt: [number, number] | null }[] = [];
  for (const { language, text, at } of blocksOf(page)) {
    if (language === 'sh') {
      for (const [, name] of text.matchAll(token)) who = name!;
      const found = [...text.matchAll(body)];
      const asked = text.match(/curl .*\/graphql/g)?.length ?? 0;
      if (found.length !== asked) throw new Error(`a request is not printed as the others are:\n${text}`);
      if (found.length > 1) throw new Error(`two requests in one block, so that no answer follows the first:\n${text}`);
      waiting = found.length;
      for (const [, request] of found) requests.push({ who, request: request!, answer: null, answerAt: null });
    } else if (language === 'json' && waiting > 0) {
      const last = requests.at(-1)!;
      last.answer = JSON.parse(text);
      last.answerAt = [at, at + text.length];
      waiting = 0;
    }
  }
  return requests;
}

/** The first block of this language that holds the text. */
export function programOf(page: string, language: string, holding: string): string {
  const block = blocksOf(page).find((one) => one.language === language && one.text.includes(holding));
  if (!block) throw new Error(`no ${language} block with ${holding}`);
  return block.text;
}

/** What is another one in every installation or on every day; its kind is compared, and what the page calls it is remembered. */
const kinds: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['id', /^([a-z]+[_:])[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/],
  ['time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/],
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['case number', /^([A-Z]{3}-)\d{4}-\d{4}$/],
];
const cursors = new Set(['cursor', 'startCursor', 'endCursor']);
/** Tuned in one place and printed in many: what a request costs, and how much has happened in the demo. */
const figures = new Set(['cost', 'head']);

const kindOf = (value: string): string | null => {
  for (const [name, pattern] of kinds) {
    const found = pattern.exec(value);
    if (found) return `${name} ${found[1] ?? ''}`;
  }
  return null;
};

/** Where an answer departs from the printed one; fills `known` with what the page calls each thing that has another name here. */
export function departures(printed: unknown, found: unknown, known: Map<string, string>, path = 'answer', key = ''): string[] {
  if (typeof printed === 'string' && typeof found === 'string') {
    const kind = cursors.has(key) ? 'cursor' : kindOf(printed);
    if (kind !== null && (cursors.has(key) || kindOf(found) === kind)) {
      known.set(printed, found);
      return [];
    }
  }
  if (figures.has(key) && typeof printed === 'number' && typeof found === 'number') return [];
  if (Array.isArray(printed) && Array.isArray(found)) {
    if (printed.length !== found.length) return [`${path} has ${found.length} entries, not ${printed.length}`];
    return printed.flatMap((item, index) => departures(item, found[index], known, `${path}[${index}]`));
  }
  if (isObject(printed) && isObject(found)) {
    const keys = new Set([...Object.keys(printed), ...Object.keys(found)]);
    return [...keys].flatMap((name) => departures(printed[name], found[name], known, `${path}.${name}`, name));
  }
  return printed === found ? [] : [`${path} is ${JSON.stringify(found)}, not ${JSON.stringify(printed)}`];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer as a page prints it: what the page has a name for keeps it; the rest is printed as it came. */
export async function printedAs(found: unknown, known: ReadonlyMap<string, string>): Promise<string> {
  const names = new Map([...known].map(([printed, here]) => [here, printed]));
  const named = JSON.stringify(found, (_key, value: unknown) => (typeof value === 'string' ? (names.get(value) ?? value) : value));
  return format(named, { parser: 'json', printWidth: 140 });
}

/** The request with this installation's ids, times and cursors in place of the printed ones. */
export function translated(request: string, known: ReadonlyMap<string, string>): string {
  let text = request;
  for (const [printed, here] of known) text = text.replaceAll(`"${printed}"`, JSON.stringify(here));
  return text;
}
