import type { TriageCaseInput } from '#cases';
import { keyOrNull } from '../graphql/keys.js';
import type { InformationItemInput, TriageAcceptInput } from './triage.input.js';

/** How the desk judges what it accepts; `path` is where it stands in the request. */
export const acceptanceOf = (accept: TriageAcceptInput, path: string): NonNullable<TriageCaseInput['accept']> => ({
  priority: accept.priority,
  complexity: accept.complexity ?? null,
  questionKind: accept.questionKind ?? null,
  asks: (accept.asks ?? []).map(({ discipline, personId, substituteId, dueAt }) => ({
    discipline,
    personId: keyOrNull('Person', personId, path),
    substituteId: keyOrNull('Person', substituteId, path),
    dueAt: dueAt ?? null,
  })),
});

export const requestsOf = (items: readonly InformationItemInput[]): NonNullable<TriageCaseInput['returnFor']> =>
  items.map(({ what, owedBy, dueOn }) => ({ what, owedBy: owedBy ?? null, dueOn: dueOn ?? null }));
