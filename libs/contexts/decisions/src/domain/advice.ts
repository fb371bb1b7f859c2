import type { Discipline } from '#specialists';
import { decisionRefusals } from './refusals.js';
import { storedText } from './text.js';

export interface OutsideAdvice {
  readonly adviser: string;
  readonly discipline: Discipline;
  /** YYYY-MM-DD */
  readonly givenOn: string;
  readonly content: string;
}

/** DEC-5: advice from somebody who is not of the board: who, of which discipline, on which day, and what. */
export function outsideAdvice(given: OutsideAdvice, today: string): OutsideAdvice {
  const invalid = (name: string) => decisionRefusals.refuse('DECISION_RECORD_INVALID', { path: ['input', name] });
  const adviser = storedText(given.adviser, 200, 'adviser');
  if (adviser === null) throw invalid('adviser');
  const content = storedText(given.content, 8_000, 'content');
  if (content === null) throw invalid('content');
  // Advice that is still to be given is a plan.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(given.givenOn) || given.givenOn > today) throw invalid('givenOn');
  return { adviser, discipline: given.discipline, givenOn: given.givenOn, content };
}
