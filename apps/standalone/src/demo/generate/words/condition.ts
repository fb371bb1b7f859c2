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

/** What is asked when it cannot wait, whatever the condition. */
export const emergencies = {
  questions: [
    'In hospital with pain that the ward cannot control: what can be done today at {level}?',
    'Pain {score} in spite of opioids since last night. Can the board decide by phone?',
    'New weakness since yesterday with {level} in question: intervention, surgery or neither?',
  ],
  reasons: [
    'Admitted yesterday. Cannot be moved for washing, opioids are at their limit. Imaging is uploaded, the family is informed.',
    'Known to you from last year. Much worse within a day; on call asks whether anything is possible before the weekend.',
    'The emergency department has examined the patient and asks for one view of those who could treat it.',
  ],
} as const;
