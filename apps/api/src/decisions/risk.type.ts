import { registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { implementationRisks } from '#decisions';
import { enumOf } from '../graphql/enum-of.js';
import { readThroughMap } from '../graphql/read-through-map.js';
import { ProposalType } from './decision.type.js';

const ImplementationRiskEnum = enumOf(implementationRisks);
registerEnumType(ImplementationRiskEnum, {
  name: 'ImplementationRisk',
  description: 'Why a plan may well not be carried out.',
  valuesMap: {
    NO_PATIENT_PREFERENCE: { description: 'The referral does not say what the patient wants.' },
    COMORBIDITY_NOT_ASSESSED: {
      description: 'A procedure, a diagnosis, device or antithrombotic, and no safety result entered in the review.',
    },
    CONDITION_UNMET: { description: 'A step depends on a condition.' },
    NO_OWNER: { description: 'Nobody is named who sees to it: no open action, no intended operator.' },
    PROCEDURE_NOT_OFFERED: { description: 'The catalogue marks a procedure of the plan as not offered.' },
    STUDY_OR_ARRANGEMENTS_MISSING: {
      description: 'A body allows a procedure of the plan only in research or with special arrangements, and the plan names no study.',
    },
  },
});

/** What the plan's prospects add to a proposal. */
@Resolver(() => ProposalType)
export class ProposalRiskFields {
  @ResolveField(() => [ImplementationRiskEnum], {
    description: 'Why the plan may well not be carried out; empty where nothing speaks against it.',
  })
  implementationRisks(): string[] {
    return readThroughMap();
  }
}
