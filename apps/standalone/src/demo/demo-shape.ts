import { z } from 'zod';
import { painTypes } from '#cases';
import { recommendationKinds, stepSides } from '#opinions';
import { disciplines } from '#specialists';

/** On every file, so that nobody who finds one takes it for a record. */
const label = z.literal('SYNTHETIC');
const text = z.string().trim().min(1);
const key = z.string().regex(/^[A-Za-z][A-Za-z0-9-]*$/);
const discipline = z.enum(disciplines);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const scopes = z.array(z.enum(['referrals:read', 'referrals:write']));

export const peopleShape = z.strictObject({
  label,
  organisations: z.array(z.strictObject({ key, name: text })),
  people: z.array(
    z.strictObject({
      userName: key,
      name: text,
      disciplines: z.array(discipline).default([]),
      auditor: z.boolean().default(false),
      refersFor: z.array(key).default([]),
      administers: z.array(key).default([]),
    }),
  ),
  serviceAccounts: z.array(z.strictObject({ clientId: key, name: text, organisation: key, scopes })),
});

export const boardsShape = z.strictObject({
  label,
  boards: z.array(
    z.strictObject({
      key,
      name: text,
      code: z.string().regex(/^[A-Z]{2,5}$/),
      members: z.array(
        z.strictObject({
          person: key,
          role: z.enum(['CHAIR', 'COORDINATOR', 'MEMBER', 'OBSERVER']),
          discipline: discipline.optional(),
          deputy: z.boolean().default(false),
        }),
      ),
      /** Checked by the boards' own rules, once its people are known; alerts are user names here. */
      charter: z.looseObject({ emergencyRoute: z.strictObject({ text, alerts: z.array(key) }) }),
    }),
  ),
});

const days = z.int().min(0).max(3_660);
const finding = z.enum(['PRESENT', 'ABSENT', 'NOT_ASKED']);
const flag = z.strictObject({ finding, note: text.optional() });
export const redFlagCodes = ['CAUDA_EQUINA', 'CANCER', 'FRACTURE', 'INFECTION', 'PROGRESSIVE_DEFICIT'] as const;

const namedFlags = Object.fromEntries(redFlagCodes.map((code) => [code, flag.optional()])) as Record<
  (typeof redFlagCodes)[number],
  z.ZodOptional<typeof flag>
>;

const patient = z.union([
  z.strictObject({ identifier: z.string().regex(/^DEMO-\d+$/), name: text, age: z.int().min(18).max(105), birthday: z.string().regex(/^\d\d-\d\d$/), sex: z.enum(['F', 'M']) }),
  z.strictObject({ sameAs: key }),
]); // prettier-ignore

const referral = z.strictObject({
  by: key,
  workdaysAgo: z.int().min(1).optional(),
  at: timeOfDay.optional(),
  minutesAgo: z.int().min(1).max(600).optional(),
  question: text,
  reason: text,
  questionKind: z.string().optional(),
  priority: z.enum(['P1', 'P2', 'P3', 'P4']).optional(),
  externalReference: text.optional(),
  referringClinician: text,
  patient,
  painProfile: z.strictObject({
    type: z.enum(painTypes),
    sites: z.array(z.strictObject({ site: text, side: z.enum(stepSides) })).min(1),
    durationMonths: z.number(),
    averageScore: z.int(),
    worstScore: z.int(),
    redFlags: z.union([finding, z.strictObject({ others: finding }).extend(namedFlags)]),
    goals: text,
  }),
  priorTreatments: z.array(z.strictObject({ what: text, detail: text.optional(), effect: text.optional() })),
  health: z.strictObject({
    diagnoses: z.array(text),
    medications: z.array(
      z.strictObject({ name: text, dose: text.optional(), antithrombotic: z.boolean().default(false), lastTakenDaysBefore: days.optional() }),
    ),
    allergies: z.array(text).default([]),
    devices: z.array(text).default([]),
    pregnancy: finding.default('NOT_ASKED'),
    laboratory: z
      .strictObject({ takenDaysBefore: days, platelets: z.number(), inr: z.number(), egfr: z.number(), crp: z.number(), hba1c: z.number() })
      .partial({ platelets: true, inr: true, egfr: true, crp: true, hba1c: true })
      .optional(),
  }),
  imaging: z.array(z.strictObject({ modality: text, description: text, performedDaysBefore: days, report: text })),
}); // prettier-ignore

/** The API's plan, with the procedure's code for its id. */
const plan = z.array(
  z.strictObject({
    kind: z.enum(recommendationKinds),
    concurrent: z.boolean().optional(),
    procedure: text.optional(),
    side: z.enum(stepSides).optional(),
    levels: z.array(text).optional(),
    guidance: text.optional(),
    timing: text.optional(),
    study: text.optional(),
    condition: text.optional(),
  }),
);

/** One command; its name is the key. */
const commands = {
  accept: z.strictObject({ priority: z.enum(['P1', 'P2', 'P3', 'P4']), complexity: z.int().min(1).max(5), questionKind: text.optional() }),
  return: z.array(z.strictObject({ what: text, owedBy: text, dueInDays: days })).min(1),
  decline: z.strictObject({ code: z.string().regex(/^[A-Z_]+$/), reason: text }),
  withdraw: text,
  /** `thread` names a new thread, so that a later comment can `reply` to it. */
  comment: z.strictObject({ to: z.enum(['BOARD', 'REFERRER']).optional(), thread: key.optional(), reply: key.optional(), body: text, mentions: z.array(key).default([]), questionTo: discipline.optional() }),
  guest: z.strictObject({ person: key, discipline, forDays: z.int().min(1).max(366) }),
  opinion: z.strictObject({ plan, confidence: z.int(), expectedBenefit: z.int().optional(), rationale: text, concerns: text.optional(), conditions: text.optional(), rehabilitationPlan: text.optional() }),
  unseal: z.strictObject({ reason: text.optional() }),
  propose: z.strictObject({ plan, rationale: text }),
  ballot: z.strictObject({ choice: z.enum(['APPROVE', 'OBJECT', 'ABSTAIN', 'RECUSE']), reason: text.optional(), phoneFor: key.optional() }),
  /** Whose objection. */
  acknowledge: key,
  ratify: z.strictObject({
    splitReason: text.optional(),
    record: z.strictObject({
      patientPreference: text.optional(),
      optionsConsidered: z.array(text).default([]),
      informationMissing: text.optional(),
      rehabilitationPlan: text.optional(),
      medicationPlan: text.optional(),
      tellsPatient: key,
      tellPatientInDays: days,
    }),
  }),
} as const; // prettier-ignore
export type DemoCommand = keyof typeof commands;
export const demoCommands = Object.keys(commands) as DemoCommand[];

const step = z
  .strictObject({ day: days, at: timeOfDay, by: key, ...commands })
  .partial(Object.fromEntries(demoCommands.map((name) => [name, true])) as Record<DemoCommand, true>)
  .refine((given) => demoCommands.filter((name) => given[name] !== undefined).length === 1, 'a step is exactly one command');

export const caseShape = z.strictObject({ label, title: text, board: key, referral, steps: z.array(step) });

export type DemoPeople = z.infer<typeof peopleShape>;
export type DemoBoard = z.infer<typeof boardsShape>['boards'][number];
export type DemoCase = z.infer<typeof caseShape> & { readonly key: string };
export type DemoReferral = DemoCase['referral'];
export type DemoStep = DemoCase['steps'][number];
export type DemoPlan = z.infer<typeof plan>;
