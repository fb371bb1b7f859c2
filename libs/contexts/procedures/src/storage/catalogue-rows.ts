import type { Catalogue } from './catalogue-shape.js';
import { splitMark, withMark } from '../domain/mark.js';
import { stableId } from './stable-id.js';

type Profile = Catalogue['procedures'][number];

export const procedureColumns = [
  'id',
  'code',
  'name',
  'target_conditions',
  'guidance',
  'prerequisites',
  'contraindications',
  'recovery',
  'complications',
  'typical_relief',
  'conservative_care_min_weeks',
  'conservative_care_mark',
  'offered',
  'position',
];

export function procedureRow(profile: Profile, position: number, unmarked: Catalogue['unmarked']): object {
  const { code, name, offered, conservativeCare: care } = profile;
  const marked = (text: string | undefined) => (text === undefined ? null : withMark(text, unmarked));
  return {
    id: stableId('procedure', code),
    code,
    name,
    target_conditions: marked(profile.targetConditions),
    guidance: marked(profile.guidance),
    prerequisites: marked(profile.prerequisites),
    contraindications: marked(profile.contraindications),
    recovery: marked(profile.recovery),
    complications: marked(profile.complications),
    typical_relief: marked(profile.typicalRelief),
    conservative_care_min_weeks: care?.minWeeks ?? null,
    conservative_care_mark: care ? [care.mark, care.note].filter(Boolean).join(': ') : null,
    offered,
    position,
  };
}

export const riskRows = ({ code, risk }: Profile): object[] =>
  Object.entries(risk).map(([guideline, text]) => {
    const { value, mark } = splitMark(text);
    return { procedure_id: stableId('procedure', code), guideline, risk: value, mark };
  });

export const recommendationRow = (entry: Catalogue['recommendations'][number], position: number): object => ({
  id: stableId('recommendation', entry.key),
  procedure_codes: entry.procedures,
  body: entry.body,
  direction: entry.direction,
  population: entry.population,
  mark: entry.mark,
  source_ids: entry.sources ?? [],
  position,
});
