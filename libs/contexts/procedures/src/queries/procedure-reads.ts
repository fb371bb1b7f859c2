import { column, list, one, publicId, value, type Reads, type Sql, type ViewerSql } from '#reads';

/** The catalogue holds no patient data: whoever is signed in reads it. */
const isSignedIn = (viewer: ViewerSql): Sql =>
  `coalesce(${viewer.person}, ${viewer.organisation}, ${viewer.audienceBoard}, ${viewer.audienceOrganisation}) is not null`;

// A stored mark may say why: "I: peripheral nerve". Its first word is the mark, what follows the note.
const mark = (name: string) => value(({ row }) => `substring(${row}.${name} from '^[A-Za-z]+')`);
const markNote = (name: string) => value(({ row }) => `nullif(regexp_replace(${row}.${name}, '^[A-Za-z]+[:;,]? *', ''), '')`);

export const procedureReads: readonly Reads[] = [
  { versioned: ['procedure', 'procedure_risk', 'procedure_recommendation', 'source'] },
  {
    type: 'Procedure',
    table: 'procedure',
    node: 'Procedure',
    visible: ({ viewer }) => isSignedIn(viewer),
    fields: {
      id: publicId('Procedure'),
      code: column('code'),
      name: column('name'),
      targetConditions: column('target_conditions'),
      guidance: column('guidance'),
      prerequisites: column('prerequisites'),
      contraindications: column('contraindications'),
      recovery: column('recovery'),
      complications: column('complications'),
      typicalRelief: column('typical_relief'),
      conservativeCareMinWeeks: column('conservative_care_min_weeks'),
      conservativeCareMark: mark('conservative_care_mark'),
      conservativeCareNote: markNote('conservative_care_mark'),
      offered: column('offered'),
      risks: list(
        'ProcedureRisk',
        ({ row }, alias) => `${alias}.procedure_id = ${row}.id`,
        (alias) => `array_position(array['SIR2019', 'ASRA2018', 'ASIPP2024'], ${alias}.guideline), ${alias}.guideline`,
        { limit: 20 },
      ),
      recommendations: list(
        'ProcedureRecommendation',
        ({ row }, alias) => `${row}.code = any(${alias}.procedure_codes)`,
        (alias) => `${alias}.position, ${alias}.id`,
        { limit: 100 },
      ),
    },
  },
  {
    type: 'ProcedureRisk',
    table: 'procedure_risk',
    visible: ({ viewer }) => isSignedIn(viewer),
    fields: {
      guideline: column('guideline'),
      risk: column('risk'),
      mark: mark('mark'),
      markNote: markNote('mark'),
      source: one('Source', ({ row }, alias) => `${alias}.id = ${row}.guideline`),
    },
  },
  {
    type: 'ProcedureRecommendation',
    table: 'procedure_recommendation',
    visible: ({ viewer }) => isSignedIn(viewer),
    fields: {
      procedureCodes: column('procedure_codes'),
      body: column('body'),
      direction: column('direction'),
      population: column('population'),
      mark: mark('mark'),
      markNote: markNote('mark'),
      sources: list(
        'Source',
        ({ row }, alias) => `${alias}.id = any(${row}.source_ids)`,
        (alias) => `${alias}.id`,
        { limit: 20 },
      ),
    },
  },
  {
    type: 'Source',
    table: 'source',
    visible: ({ viewer }) => isSignedIn(viewer),
    fields: { id: column('id'), publication: column('publication'), mark: mark('mark'), markNote: markNote('mark') },
  },
  {
    root: {
      procedures: list(
        'Procedure',
        () => 'true',
        (alias) => `${alias}.position, ${alias}.id`,
        { limit: 500 },
      ),
    },
  },
];
