/**
 * How often what happens. From section 8.1 of the clinical fact base, where it has a figure; what it has none for is our assumption and
 * says so. None of it is a published rate: it makes a demo that looks like a year's work, nothing that may be cited.
 */
export const caseMix = {
  lumbar_radicular: 21, facet: 17, vertebral_fracture: 14, knee_oa: 12, si_joint: 7, lumbar_stenosis: 7, psps2: 6, shoulder: 4,
  bone_metastasis: 3, vertebrogenic: 2, cervical: 2, intercostal_thoracic: 1, coeliac_visceral: 2, crps: 1, pudendal: 1,
} as const; // prettier-ignore
export type ConditionKey = keyof typeof caseMix;

export interface Profile {
  /** Years: mean, deviation. */
  readonly age: readonly [number, number];
  readonly female: number;
  /** Median, and the lower and the upper quartile. */
  readonly months: readonly [number, readonly [number, number]];
  /** Average pain, 0 to 10: mean, deviation. */
  readonly nrs: readonly [number, number];
}

export const profiles: Readonly<Record<ConditionKey, Profile>> = {
  lumbar_radicular: { age: [49, 13], female: 0.52, months: [6, [3, 14]], nrs: [6.9, 1.5] },
  facet: { age: [58, 13], female: 0.57, months: [40, [18, 90]], nrs: [6.4, 1.4] },
  vertebral_fracture: { age: [76, 9], female: 0.74, months: [1.8, [0.8, 5]], nrs: [7.8, 1.2] },
  knee_oa: { age: [66, 9], female: 0.6, months: [54, [24, 110]], nrs: [6.7, 1.4] },
  si_joint: { age: [47, 14], female: 0.7, months: [22, [9, 60]], nrs: [6.5, 1.4] },
  lumbar_stenosis: { age: [72, 9], female: 0.5, months: [26, [12, 60]], nrs: [6.3, 1.6] },
  psps2: { age: [54, 11], female: 0.53, months: [64, [30, 130]], nrs: [7.3, 1.2] },
  shoulder: { age: [54, 9], female: 0.61, months: [7, [4, 13]], nrs: [6.2, 1.5] },
  bone_metastasis: { age: [64, 11], female: 0.45, months: [3, [1.5, 6]], nrs: [7, 1.3] },
  vertebrogenic: { age: [48, 10], female: 0.48, months: [46, [20, 100]], nrs: [6.9, 1.2] },
  cervical: { age: [52, 12], female: 0.58, months: [14, [6, 40]], nrs: [6.5, 1.4] },
  intercostal_thoracic: { age: [57, 12], female: 0.55, months: [13, [7, 30]], nrs: [6.4, 1.4] },
  coeliac_visceral: { age: [63, 11], female: 0.47, months: [3, [1.5, 7]], nrs: [7.4, 1.2] },
  crps: { age: [45, 13], female: 0.73, months: [11, [6, 24]], nrs: [7.2, 1.2] },
  pudendal: { age: [49, 13], female: 0.62, months: [30, [14, 70]], nrs: [6.6, 1.4] },
};

/** Under 50, 50 to 64, 65 to 79, 80 and more. */
export const ageBand = (age: number): 0 | 1 | 2 | 3 => (age < 50 ? 0 : age < 65 ? 1 : age < 80 ? 2 : 3);
export const byAge = {
  anticoagulant: [0.03, 0.08, 0.22, 0.35],
  antiplatelet: [0.04, 0.15, 0.28, 0.3],
  diabetes: [0.06, 0.15, 0.22, 0.2],
  egfrBelow45: [0.01, 0.03, 0.1, 0.25],
  cied: [0.002, 0.01, 0.03, 0.07],
} as const;
export const anticoagulants = {
  Apixaban: 0.45,
  Rivaroxaban: 0.22,
  Dabigatran: 0.04,
  Edoxaban: 0.08,
  Warfarin: 0.16,
  Enoxaparin: 0.05,
} as const;
export const contrastReaction = 0.02;

export const priorTreatments = {
  exercise: 0.86, nsaid: 0.74, paracetamol: 0.9, weakOpioid: 0.48, strongOpioid: 0.24, gabapentinoid: 0.42, antidepressant: 0.37, injection: 0.33,
  psychology: 0.14, programme: 0.11, acupuncture: 0.18, tens: 0.22, surgery: 0.12,
} as const; // prettier-ignore

export const completeFirstTime = 0.58;
export const priorities = { P1: 0.04, P2: 0.16, P3: 0.72, P4: 0.08 } as const;
/**
 * P1 is for what cannot wait (section 6.4): these conditions have all of it. They are 42 of 100 cases, so that 4 of 100 come out again. That
 * only they do, and how many of them have a red flag, is our assumption.
 */
export const mayBeUrgent = new Set<ConditionKey>([
  'lumbar_radicular',
  'vertebral_fracture',
  'bone_metastasis',
  'coeliac_visceral',
  'cervical',
]);
export const redFlags = 0.02;
export const prioritiesWhere = {
  urgent: { ...priorities, P1: priorities.P1 / 0.42 - redFlags },
  elsewhere: { ...priorities, P1: 0 },
} as const;
export const daysToDecision = { median: 19, p90: 46 } as const;
export const strengths = { UNANIMOUS: 0.68, MAJORITY: 0.26, SPLIT: 0.06 } as const;
export const decisionMix = {
  PROCEDURE: 0.51, REHABILITATION_FIRST: 0.19, MORE_INFORMATION: 0.12, PAIN_MANAGEMENT_PROGRAMME: 0.07, OTHER_SPECIALTY: 0.05, NOT_OFFERED: 0.04, RESEARCH_STUDY: 0.02,
} as const; // prettier-ignore

/** Our assumptions: the fact base has no figure for these. */
export const assumed = {
  /** Cases a week over all boards where the number asked for does not say otherwise: gives 20,000 cases three years. */
  casesAWeek: 130,
  mostWeeks: 156,
  leastWeeks: 12,
  /** How the cases of a kind are divided between the boards that take it; every other board has 1. */
  boardWeights: { SPN: 1.2, MSK: 1.6, ONC: 2 } as Readonly<Record<string, number>>,
  referredAgain: 0.06,
  bySystem: 0.45,
  /** Of the referrals that were not complete, so many are sent back; the board goes on without the rest. */
  returned: 0.3,
  returnedLater: 0.03,
  neverAnswered: 0.08,
  declined: 0.035,
  withdrawn: 0.03,
  referralEdited: 0.09,
  unsealedEarly: 0.15,
  opinionRevised: 0.08,
  secondOpinion: 0.12,
  noPreference: 0.04,
  abstains: 0.1,
  recused: 0.03,
  ballotChanged: 0.05,
  guest: 0.02,
  proposalRevised: 0.07,
  amended: 0.025,
  phoneConfirmed: 0.8,
  splitIsDeclared: 0.5,
  commentsPerCase: [0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 4, 6],
  replies: 0.6,
  question: 0.2,
  resolved: 0.7,
  mentioned: 0.35,
  edited: 0.07,
  deleted: 0.02,
  safetyResult: 0.35,
  /** An emergency is treated, or goes to who can treat it. */
  decisionOfEmergency: { PROCEDURE: 0.7, OTHER_SPECIALTY: 0.2, MORE_INFORMATION: 0.1 },
} as const;
