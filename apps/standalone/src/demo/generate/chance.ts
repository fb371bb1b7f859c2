/** What falls out differently each time, and the same for the same name: sfc32, fed by a hash of the name. */
export class Chance {
  #a: number;
  #b: number;
  #c: number;
  #count = 1;

  constructor(name: string) {
    this.#a = hash(name, 0x9e3779b9);
    this.#b = hash(name, 0x243f6a88);
    this.#c = hash(name, 0xb7e15162);
    // The first draws after a start still resemble each other.
    for (let round = 0; round < 12; round++) this.bits();
  }

  /** 32 of them, unsigned. */
  bits(): number {
    const sum = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = ((this.#c << 21) | (this.#c >>> 11)) + sum;
    return sum >>> 0;
  }

  /** From 0 to below 1. */
  share = (): number => this.bits() / 4_294_967_296;
  /** 0 … count - 1 */
  below = (count: number): number => Math.floor(this.share() * count);
  between = (least: number, most: number): number => least + this.below(most - least + 1);
  yes = (probability: number): boolean => this.share() < probability;
  of = <Item>(items: readonly Item[]): Item => items[this.below(items.length)]!;

  /** One of the names, as often as its weight says. */
  weighted<Name extends string>(weights: Readonly<Partial<Record<Name, number>>>): Name {
    const entries = Object.entries(weights) as [Name, number][];
    let left = this.share() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [name, weight] of entries) if ((left -= weight) < 0) return name;
    return entries.at(-1)![0];
  }

  /** So many of them, in an order of chance. */
  some<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < count && left.length > 0) taken.push(left.splice(this.below(left.length), 1)[0]!);
    return taken;
  }

  normal(mean: number, deviation: number): number {
    const radius = Math.sqrt(-2 * Math.log(1 - this.share()));
    return mean + deviation * radius * Math.cos(2 * Math.PI * this.share());
  }

  /** Half of them are below the median, nine of ten below `p90`. */
  logNormal(median: number, p90: number): number {
    return Math.exp(this.normal(Math.log(median), Math.log(p90 / median) / 1.2816));
  }

  /** A UUID of version 7, as `newId` makes them, with chance's own bits. */
  id(at: number): string {
    return uuid(timeOf(at), 0x7000 | (this.bits() & 0xfff), this.bits(), this.bits());
  }

  /** A UUID of version 4, as browsers make their idempotency keys. */
  key(): string {
    const low = this.bits();
    return uuid(`${hex(this.bits())}-${pairs(low >>> 16)}`, 0x4000 | (low & 0xfff), this.bits(), this.bits());
  }
}

// Ten ids of every case are made in the same millisecond as the one before; a table instead of padding because a case has sixty ids.
let latest = { at: NaN, text: '' };
function timeOf(at: number): string {
  if (latest.at !== at) {
    const text = at.toString(16).padStart(12, '0');
    latest = { at, text: `${text.slice(0, 8)}-${text.slice(8)}` };
  }
  return latest.text;
}
const bytes = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
const pairs = (bits: number): string => bytes[(bits >>> 8) & 0xff]! + bytes[bits & 0xff]!;
const hex = (bits: number): string => pairs(bits >>> 16) + pairs(bits);

const uuid = (first: string, third: number, high: number, low: number): string =>
  `${first}-${pairs(third)}-${pairs(0x8000 | ((high >>> 16) & 0x3fff))}-${pairs(high)}${hex(low)}`;

/** FNV-1a with a mixed end: neighbours such as `7/41` and `7/42` must not start alike. */
function hash(text: string, salt: number): number {
  let state = 0x811c9dc5 ^ salt;
  for (let index = 0; index < text.length; index++) state = Math.imul(state ^ text.charCodeAt(index), 0x01000193);
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return state ^ (state >>> 16);
}
