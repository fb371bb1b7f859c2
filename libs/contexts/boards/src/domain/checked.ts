import { boardRefusals } from './refusals.js';

// Parts of a draft that nobody has checked yet: each answers the value with its type, or refuses with its path.

export type Path = readonly (string | number)[];
export type Fields<Keys extends string> = Readonly<Record<Keys, unknown>>;

export const invalid = (path: Path) => boardRefusals.refuse('CHARTER_INVALID', { path });

/** An object with exactly these keys: a misspelt one must not be dropped, it would be a rule that somebody believes in. */
export function object<Keys extends string>(value: unknown, path: Path, keys: readonly Keys[]): Fields<Keys> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(path);
  for (const key of Object.keys(value)) if (!keys.includes(key as Keys)) throw invalid([...path, key]);
  for (const key of keys) if (!(key in value)) throw invalid([...path, key]);
  return value as Fields<Keys>;
}

export function array<Item>(value: unknown, path: Path, least: number, most: number, item: (value: unknown, path: Path) => Item): Item[] {
  if (!Array.isArray(value) || value.length < least || value.length > most) throw invalid(path);
  return value.map((entry, index) => item(entry, [...path, index]));
}

export function text(value: unknown, path: Path, most: number, shape = /\S/): string {
  if (typeof value !== 'string' || value.length > most || !shape.test(value)) throw invalid(path);
  return value;
}

export function whole(value: unknown, path: Path, least: number, most: number): number {
  if (!Number.isInteger(value) || (value as number) < least || (value as number) > most) throw invalid(path);
  return value as number;
}

export function flag(value: unknown, path: Path): boolean {
  if (typeof value !== 'boolean') throw invalid(path);
  return value;
}

export function oneOf<Value extends string>(value: unknown, path: Path, known: readonly Value[] | ReadonlySet<string>): Value {
  const has = known instanceof Set ? known.has(value as string) : (known as readonly unknown[]).includes(value);
  if (!has) throw invalid(path);
  return value as Value;
}

export function unique(values: readonly string[], path: Path): void {
  if (new Set(values).size !== values.length) throw invalid(path);
}
