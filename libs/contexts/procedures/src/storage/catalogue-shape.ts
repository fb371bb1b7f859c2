import { z } from 'zod';
import { marks, splitMark, unsaid } from '../domain/mark.js';

const text = z.string().trim().min(1);
const code = z.string().regex(/^[A-Z]+(-[A-Z]+)*$/);
/** Begins with a mark; what follows says what was read or why. */
const markText = z.string().regex(/^(Rp|R|M|P|I)\b/);
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sourceId = z.string().regex(/^[A-Z0-9][A-Z0-9-]+$/);

/** Only these words may stand without a mark: they say that there is no value. */
const silence = /^(not applicable|not listed|not read)\b/;
const risk = text.refine((value) => splitMark(value).mark !== unsaid || silence.test(value), 'a risk needs its mark in square brackets');

export const sourceShape = z.strictObject({ id: sourceId, publication: text, mark: markText });

export const procedureShape = z.strictObject({
  code,
  name: text,
  offered: z.boolean().default(true),
  /** By guideline: PROC-2. */
  risk: z.record(sourceId, risk).default({}),
  targetConditions: text.optional(),
  guidance: text.optional(),
  prerequisites: text.optional(),
  contraindications: text.optional(),
  recovery: text.optional(),
  complications: text.optional(),
  typicalRelief: text.optional(),
  conservativeCare: z.strictObject({ minWeeks: z.int().min(0).max(104), mark: z.enum(marks), note: text.optional() }).optional(),
});

export const recommendationShape = z.strictObject({
  key,
  procedures: z.array(code).min(1),
  body: text,
  direction: text,
  population: text,
  mark: markText,
  sources: z.array(sourceId).default([]),
});

const unique = <Entry>(entries: readonly Entry[], of: (entry: Entry) => string): boolean =>
  new Set(entries.map(of)).size === entries.length;

export const catalogueShape = z
  .strictObject({
    /** The mark of what stands in a profile without one. */
    unmarked: z.enum(marks),
    sources: z.array(sourceShape),
    procedures: z.array(procedureShape),
    recommendations: z.array(recommendationShape),
  })
  .refine(({ sources }) => unique(sources, ({ id }) => id), 'two sources share an id')
  .refine(({ procedures }) => unique(procedures, ({ code }) => code), 'two procedures share a code')
  .refine(({ recommendations }) => unique(recommendations, ({ key }) => key), 'two recommendations share a key')
  .superRefine(({ sources, procedures, recommendations }, context) => {
    const knownSources = new Set(sources.map(({ id }) => id));
    const knownCodes = new Set(procedures.map(({ code }) => code));
    const missing = [
      ...procedures.flatMap(({ risk }) => Object.keys(risk)).filter((id) => !knownSources.has(id)),
      ...recommendations.flatMap(({ sources }) => sources).filter((id) => !knownSources.has(id)),
      ...recommendations.flatMap(({ procedures }) => procedures).filter((code) => !knownCodes.has(code)),
    ];
    if (missing.length > 0) context.addIssue({ code: 'custom', message: `not in the catalogue: ${[...new Set(missing)].join(', ')}` });
  });

export type Catalogue = z.infer<typeof catalogueShape>;
