import type { Side } from '#cases';
import type { RecommendationDraft, RecommendationKind, StepDraft } from '#opinions';
import { guidances, specialties, studies, timings } from '../words/desk.js';
import type { Story } from './story.js';

const sideOf = (side: Side): NonNullable<StepDraft['side']> => side;

/** A plan of this kind for this patient (DEC-9). */
export function planOf({ chance, subject, setting }: Story, kind: RecommendationKind): RecommendationDraft {
  const rehabilitation = (concurrent: boolean): StepDraft => ({ kind: 'REHABILITATION_FIRST', concurrent, timing: chance.of(['eight weeks, supervised', 'from week 2', 'six weeks, then look again']) });
  switch (kind) {
    case 'PROCEDURE': {
      const step: StepDraft = {
        kind,
        procedureId: setting.procedures.get(subject.procedure)!.id,
        side: sideOf(subject.side),
        levels: [subject.level],
        timing: chance.of(timings),
        ...(chance.yes(0.7) ? { guidance: chance.of(guidances) } : {}),
        ...(chance.yes(0.3) ? { condition: 'once, then review' } : {}),
      };
      return { steps: chance.yes(0.5) ? [step, rehabilitation(true)] : [step] };
    }
    case 'REHABILITATION_FIRST':
      return { steps: [rehabilitation(false)] };
    case 'PAIN_MANAGEMENT_PROGRAMME':
      return { steps: [{ kind, timing: 'next group' }, ...(chance.yes(0.3) ? [{ kind: 'OTHER_SPECIALTY' as const, concurrent: true, timing: 'psychology assessment' }] : [])] };
    case 'MORE_INFORMATION':
      return { steps: [{ kind, timing: chance.of(['new imaging, then listed again', 'blood results, then listed again']) }] };
    case 'OTHER_SPECIALTY':
      return { steps: [{ kind, timing: chance.of(specialties) }] };
    case 'RESEARCH_STUDY':
      return { steps: [{ kind, study: chance.of(studies) }, { kind: 'PROCEDURE', procedureId: setting.procedures.get(subject.procedure)!.id, side: sideOf(subject.side), levels: [subject.level], condition: 'if the patient does not take part' }] };
    case 'NOT_OFFERED':
      return { steps: [{ kind }, rehabilitation(true)] };
    case 'NO_PREFERENCE':
      return { steps: [{ kind }] };
  }
} // prettier-ignore

/** procedure.code of what the plan holds. */
export const codesOf = ({ subject }: Story, plan: RecommendationDraft): string[] =>
  plan.steps.some(({ procedureId }) => procedureId) ? [subject.procedure] : [];
