/** A row's text in its runs, and whose data is in it. */
export interface KeptText {
  readonly runs: readonly string[];
  readonly patients: string | null;
}

interface Entry extends KeptText {
  readonly validity: string;
  readonly bytes: number;
}

export interface FragmentFigures {
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
  readonly bytes: number;
  readonly entries: number;
}

// A Map's place, the entry, its strings' headers: measured at 190 to 260 bytes with a key of 130 characters.
const bytesPerEntry = 300;

/**
 * Texts of this process, those used last, up to so many bytes. Nothing has to be told to it: a text answers only where a statement has just
 * seen the same validity, whoever changed what, in whichever process.
 */
export class FragmentMemory {
  private readonly entries = new Map<string, Entry>();
  private hits = 0;
  private misses = 0;
  private evictions = 0;
  private bytes = 0;

  constructor(private mostBytes: number) {}

  /** From now on so much; 0 keeps nothing, and pages are read as one statement each. */
  allow(bytes: number): void {
    this.mostBytes = bytes;
    this.shrink();
  }

  get isOn(): boolean {
    return this.mostBytes > 0;
  }

  get figures(): FragmentFigures {
    const { hits, misses, evictions, bytes, entries } = this;
    return { hits, misses, evictions, bytes, entries: entries.size };
  }

  find(key: string, validity: string | null): KeptText | undefined {
    const entry = validity === null ? undefined : this.entries.get(key);
    if (entry?.validity !== validity) {
      this.misses += 1;
      return undefined;
    }
    this.hits += 1;
    // A Map lists in order of insertion: put back, the entry is the youngest.
    this.entries.delete(key);
    this.entries.set(key, entry!);
    return entry;
  }

  keep(key: string, validity: string, text: KeptText): void {
    const bytes = bytesPerEntry + 2 * (key.length + validity.length) + text.runs.reduce((sum, run) => sum + bytesOf(run), 0);
    if (bytes > this.mostBytes) return;
    this.drop(key);
    this.entries.set(key, { ...text, validity, bytes });
    this.bytes += bytes;
    this.shrink();
  }

  private shrink(): void {
    for (const oldest of this.entries.keys()) {
      if (this.bytes <= this.mostBytes) break;
      this.drop(oldest);
      this.evictions += 1;
    }
  }

  private drop(key: string): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.bytes -= entry.bytes;
  }
}

/** As V8 holds them: one byte each, or two where one character needs it. */
const bytesOf = (text: string): number => (/[^\0-\xff]/.test(text) ? 2 : 1) * text.length;
