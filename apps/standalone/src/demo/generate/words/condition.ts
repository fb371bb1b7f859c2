import type { PainType } from '#cases';

/** What referrals of one condition say. `{side}`, `{level}` and the like are filled in; see `fill`. */
export interface Condition {
  readonly painType: PainType;
  /** Whether it has a left and a right; otherwise it is in the middle. */
  readonly sided: boolean;
  readonly sites: readonly string[];
  readonly levels: readonly string[];
  /** By procedure.code: how often it is what is asked for and, mostly, what is done. */
  readonly procedures: Readonly<Record<string, number>>;
  /** Kinds of question, the first that the board's charter has; its first ordinary kind where it has none of them. */
  readonly kinds: readonly string[];
  readonly diagnoses: readonly string[];
  readonly questions: readonly string[];
  readonly reasons: readonly string[];
  readonly goals: readonly string[];
  readonly imaging: readonly { readonly modality: string; readonly description: string; readonly findings: readonly string[] }[];
}

/** Words in braces replaced; a word that nobody gave is a slip in the texts. */
export const fill = (text: string, words: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const word = words[name];
    if (word === undefined) throw new Error(`nothing to put for {${name}} in: ${text}`);
    return word;
  });
