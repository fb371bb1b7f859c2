import { randomBytes } from 'node:crypto';

/** Who may read a text of a case: both sides, the board's side, on the board's side only its author while the seal holds, or nobody but its author. */
export type Side = 'both' | 'board' | 'sealed' | 'own';

export interface Canary {
  readonly label: string;
  readonly of: string;
  readonly side: Side;
}

const pattern = /cnr[0-9a-f]{12}|1\.2\.826\.\d{18}/gi;

/** Texts that occur nowhere else: whatever holds one shows where it came from. Short enough for every field, and no word of anything. */
export class Canaries {
  private readonly known = new Map<string, Canary>();

  text(of: string, side: Side, label: string): string {
    return this.keep(`cnr${randomBytes(6).toString('hex')}`, { of, side, label });
  }

  /** For fields that take digits and dots alone, such as a StudyInstanceUID. */
  uid(of: string, side: Side, label: string): string {
    return this.keep(
      `1.2.826.${BigInt(`0x${randomBytes(7).toString('hex')}`)
        .toString()
        .padStart(18, '0')}`,
      { of, side, label },
    );
  }

  get count(): number {
    return this.known.size;
  }

  /** Those that stand in the text, each once. */
  in(text: string): Canary[] {
    return [...new Set(text.match(pattern) ?? [])].flatMap((found) => this.known.get(found.toLowerCase()) ?? []);
  }

  of(caseKey: string, side: Side): string[] {
    return [...this.known.values()].filter((one) => one.of === caseKey && one.side === side).map(({ label }) => label);
  }

  private keep(text: string, canary: Canary): string {
    this.known.set(text, canary);
    return text;
  }
}
