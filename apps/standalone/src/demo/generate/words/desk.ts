import type { RecommendationKind } from '#opinions';
import type { Discipline } from '#specialists';

type Stance = 'for' | 'against';

/** What a member writes about the plan they favour: `for` a procedure, `against` one. */
export const rationales: Readonly<Partial<Record<Discipline, Readonly<Record<Stance, readonly string[]>>>>> = {
  RADIOLOGY: {
    for: ['Imaging and examination agree on {level}. {procedure} with image guidance is feasible; contrast is no problem.', 'Target is clear at {level}. I would do {procedure} once and measure it honestly.', 'Technically straightforward at {level}. Coagulation has to be settled first.'],
    against: ['The finding at {level} is common at this age and does not explain the pain. I would not treat the picture.', 'No safe window at {level} on this study; newer imaging first.', 'The level is uncertain: two sites would have to be treated to be sure of one.'],
  },
  PAIN_MEDICINE: {
    for: ['Offer {procedure}, with a clear end: if it does not give half, not again.', 'Pain pattern fits. Expect months rather than years; the patient should hear that before agreeing.', 'Reasonable now, as a window for rehabilitation and not instead of it.'],
    against: ['Medicines were never used properly. Eight weeks of that before any needle.', 'Distress drives more of this than the joint does. A programme first.', 'Guidelines disagree and the expected gain is small; I would not begin with {procedure}.'],
  },
  PHYSIOTHERAPY: {
    for: ['Exercise was done well and has reached its end. I support {procedure} with a booked programme afterwards.', 'Cannot load the limb at present: {procedure} may open the door, and we begin in week 2.'],
    against: ['There has been no supervised programme yet. Eight weeks first, then look again.', 'Movement is feared more than it hurts. Graded activity before {procedure}.'],
  },
  PSYCHOLOGY: {
    for: ['Mood is low but treatable alongside. No reason to wait with {procedure}.', 'Understands what {procedure} can and cannot do; expectations are sound.'],
    against: ['Untreated trauma and poor sleep: I would see the patient before a device or a denervation is planned.'],
  },
  SPINAL_SURGERY: {
    for: ['Nothing here for an operation. {procedure} is reasonable.', 'Stable. I would be at hand but would not operate first.'],
    against: ['If anything, decompress; {procedure} postpones it.', 'The posterior wall is not safe. Brace and time.'],
  },
  ORTHOPAEDICS: { for: ['Not ready for a replacement. {procedure} does not spoil a later one.', 'Fracture risk is acceptable with cement.'], against: ['Too far gone for {procedure}: replacement when weight allows.'] },
  ONCOLOGY: { for: ['Life expectancy justifies {procedure}. Platelets recover ten days after the cycle.', 'Please before the next cycle if it can be arranged.'], against: ['Change of systemic treatment next week; reassess pain after that.'] },
  RHEUMATOLOGY: { for: ['No sign of active inflammation. I have no objection.'], against: ['Inflammation has not been excluded. Bloods and a clinic first.'] },
  PHARMACY: { for: ['Interactions checked; {procedure} can go ahead with the plan for anticoagulants below.'], against: ['The combination of opioid and gabapentinoid should be reduced before anything else.'] },
}; // prettier-ignore

export const plainRationale: Readonly<Record<Stance, readonly string[]>> = {
  for: ['I agree with the plan as far as my discipline goes.'],
  against: ['From my side nothing is gained by it now.'],
};

export const concerns: readonly string[] = [
  'Blood thinners: who stops what, and when?',
  'Glucose after steroid; the patient should measure for a week.',
  'Falls risk on the day.',
  'Expectations are high.',
  'Yearly steroid dose is nearly used up.',
  'Skin over the target looked thin at the last visit.',
];
export const conditions: readonly string[] = [
  'Only with live contrast.',
  'One procedure, then review.',
  'Physiotherapy booked before the date is given.',
  'Not before the blood results are back.',
];
export const rehabilitation: readonly string[] = [
  'Graded activity twice a week for six weeks, walking to 40 minutes.',
  'Supervised strength programme, 10 sessions, home exercises in between.',
  'Pacing, desensitisation and mirror work; review in week 4.',
  'Pelvic and hip strength, then return to running over eight weeks.',
];
export const timings: readonly string[] = [
  'within two weeks',
  'within four weeks',
  'within six weeks',
  'after the next clinic',
  'when blood results are back',
];
export const guidances: readonly string[] = [
  'Fluoroscopy',
  'Fluoroscopy with live contrast',
  'CT',
  'Ultrasound and fluoroscopy',
  'Cone-beam CT',
];

/** Why the board proposes it, by the first step of the plan. */
export const proposals: Readonly<Record<RecommendationKind, readonly string[]>> = {
  PROCEDURE: ['{procedure} once, with rehabilitation from week 2. The patient hears what is known and what is not.', 'Views differ on timing, not on {procedure}. Offer it and review at six weeks.', 'Level and side agree between imaging and examination; {procedure} is offered with the conditions named.'],
  REHABILITATION_FIRST: ['A programme that has not been done yet comes first; referral again if it does not help.', 'Nothing is lost by eight weeks of supervised exercise, and much may be gained.'],
  PAIN_MANAGEMENT_PROGRAMME: ['Pain has spread into every part of life: the programme is the treatment, not the consolation.', 'Needles have been tried. A programme with psychology, and a named contact.'],
  MORE_INFORMATION: ['The question cannot be answered from this imaging. New study, then back to the board.', 'Blood results and a current medication list first.'],
  OTHER_SPECIALTY: ['Surgery should see this patient; we keep the case in mind.', 'Rheumatology first: inflammation has not been excluded.'],
  RESEARCH_STUDY: ['Evidence is not there outside a study, and a study recruits. Offered, with the usual plan if the patient says no.'],
  NOT_OFFERED: ['Expected gain is smaller than the risk. We say so plainly and name what we offer instead.', 'No target that imaging and examination agree on.'],
  NO_PREFERENCE: [],
}; // prettier-ignore
export const studies: readonly string[] = ['GENESIS-NEXT (invented)', 'BACKSTEP registry (invented)', 'NERVE-2 trial (invented)'];
export const specialties: readonly string[] = ['spinal surgery clinic', 'rheumatology clinic', 'orthopaedic clinic', 'vascular clinic'];

export const objections: readonly string[] = [
  'The programme was not finished, and fear of movement was not treated. I would have waited.',
  'The risk is higher than the expected gain at this level.',
  'The imaging is too old to decide on.',
  'I do not think that this is the source of the pain.',
  'Anticoagulation cannot be interrupted safely for a gain of weeks.',
];
export const recusals: readonly string[] = [
  'I treat this patient privately.',
  'The patient is a relative of a colleague in my department.',
  'I would be the operator and am paid by procedure.',
];
export const abstentions: readonly string[] = ['Outside my field.', 'I have not seen the new imaging.'];
export const splitReasons: readonly string[] = [
  'Equal on both sides and both views are sound. The patient chooses after hearing them; the treating team confirms.',
  'The board is divided on timing. Offered, because waiting has been tried.',
];
export const unsealReasons: readonly string[] = [
  'The patient is in hospital and waits for us.',
  'One member is away until next week; the others have answered.',
  'Needed for this afternoon.',
];

export const preferences: readonly string[] = [
  'Would like to try it once and accepts that it may not last.',
  'Prefers to avoid needles if there is another way.',
  'Wants whatever shortens the time off work.',
  'Undecided; asked for the leaflet and a call.',
  'Leaves it to the board.',
];
export const consentPoints: readonly string[] = [
  'Benefit may last weeks to months only.',
  'No driving for 24 hours.',
  'Numbness, bruising, infection.',
  'Alternative: no procedure and a programme.',
  'Off-label use of steroid.',
  'Evidence is disputed.',
];
export const fundings: readonly string[] = ['Standard commissioning', 'Individual funding request', 'Study'];
export const safetyRules: readonly string[] = ['HOLD SIR2019', 'HOLD ASRA2018', 'LAB-PLT SIR2019', 'STER-03', 'CIED-01', 'RF-02'];
export const overrides: readonly string[] = [
  'Advice of haematology relied on; interruption of two days agreed with the prescriber.',
  'Repeat within the interval: relief lasted fifteen months and function has gone again.',
];
export const medicationPlans: readonly string[] = [
  '{drug}: continue.',
  '{drug}: last dose three days before, restart the day after.',
  '{drug}: agreed with the prescriber, restart after 24 hours.',
];

export const returnItems: readonly (readonly [what: string, owedBy: string])[] = [
  ['Dates of the last doses of blood thinners', 'referrer'], ['INR of the last seven days', 'general practice'], ['Upload of the imaging itself, not the report only', 'radiology department of the referrer'],
  ['What was done in physiotherapy, and from when to when', 'physiotherapy'], ['Platelets and kidney function', 'referrer'],
]; // prettier-ignore
export const declines: readonly (readonly [code: string, reason: string])[] = [
  ['OUT_OF_SCOPE', 'The question is not one for an interventional board; the pain clinic can answer it directly.'],
  ['ALREADY_DECIDED', 'The same question was decided last month and nothing has changed since.'],
  ['NO_QUESTION', 'No question can be made out and the referrer did not answer our call.'],
]; // prettier-ignore
export const withdrawals: readonly string[] = [
  'The patient no longer wishes to be discussed.',
  'Pain has settled.',
  'Moved away; referred to the board there.',
  'Sent to this board by mistake.',
];
