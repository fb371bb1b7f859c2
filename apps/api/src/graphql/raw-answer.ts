import type { FormattedExecutionResult } from 'graphql';

/** `data` as the text that Postgres made. It is spliced into the answer without being parsed. */
export class RawData {
  constructor(readonly text: string) {}
}

/** Writes the answer; the same format whether `data` came as text or as values. */
export function stringifyAnswer(result: FormattedExecutionResult): string {
  const { data, ...rest } = result;
  if (!((data as unknown) instanceof RawData)) return JSON.stringify(result);
  const others = JSON.stringify(rest);
  const text = `{"data":${(data as unknown as RawData).text}`;
  return others === '{}' ? `${text}}` : `${text},${others.slice(1)}`;
}
