export type ActValues = Readonly<Record<string, string>>;

/** One field of an act. Everything is text until it is sent. */
export interface ActField {
  readonly name: string;
  readonly label: string;
  /** A line when left out. */
  readonly kind?: 'text' | 'date' | 'moment' | 'number' | 'choice' | 'select';
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly description?: string;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly initial?: string;
  readonly min?: string;
  readonly max?: string;
  /** Asked for only while this holds; otherwise what was typed is not sent. */
  readonly when?: (values: ActValues) => boolean;
}

export const initialOf = (fields: readonly ActField[]): ActValues =>
  Object.fromEntries(fields.map(({ name, initial }) => [name, initial ?? '']));

export const asked = (fields: readonly ActField[], values: ActValues): ActField[] =>
  fields.filter(({ when }) => when === undefined || when(values));

/** Required fields that are empty, and numbers that are none. */
export const faultsIn = (fields: readonly ActField[], values: ActValues): string[] =>
  asked(fields, values)
    .filter(({ name, required, kind }) => {
      const text = (values[name] ?? '').trim();
      return (required && text === '') || (kind === 'number' && text !== '' && !/^-?\d+([.,]\d+)?$/.test(text));
    })
    .map(({ name }) => name);

/** As it is sent: trimmed, and nothing of what is not asked for. */
export const sent = (fields: readonly ActField[], values: ActValues): ActValues =>
  Object.fromEntries(asked(fields, values).map(({ name }) => [name, (values[name] ?? '').trim()]));

/** A figure as people write it: with a point or a comma. */
export const numberOf = (text: string): number => Number(text.replace(',', '.'));
