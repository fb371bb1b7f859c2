import type { ReferralReadinessInput, SubmitReferralInput } from '../../generated/graphql.js';
import { laboratoryTests, patientOf, redFlags, type ReferralForm } from './referral-form.js';

const text = (typed: string): string | null => typed.trim() || null;
const lines = (typed: string): string[] => typed.split('\n').map((line) => line.trim()).filter(Boolean); // prettier-ignore
/** Also as it is written with a comma. */
export const numberOf = (typed: string): number | null => {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() === '' || !Number.isFinite(value) ? null : value;
};
const score = (typed: string): number | null => {
  const value = numberOf(typed);
  return value !== null && Number.isInteger(value) && value >= 0 && value <= 10 ? value : null;
};
const day = /^\d{4}-\d{2}-\d{2}$/;
const dayOrNull = (typed: string): string | null => (day.test(typed) ? typed : null);

/** The clinical part, as far as it can be read: what is not whole yet is left out. */
function clinical(form: ReferralForm) {
  const asked = redFlags.some((code) => form.flags[code]);
  return {
    painProfile: {
      type: form.painType || 'OTHER',
      sites: form.sites.filter(({ site }) => site.trim() !== '').map(({ site, side }) => ({ site: site.trim(), side })),
      onset: dayOrNull(form.onset),
      durationMonths: numberOf(form.duration),
      averageScore: score(form.average),
      worstScore: score(form.worst),
      // Once one has been asked, the others are told as not asked: silence is no answer.
      redFlags: asked
        ? redFlags.map((code) => ({
            code,
            finding: form.flags[code]?.finding ?? ('NOT_ASKED' as const),
            note: text(form.flags[code]?.note ?? ''),
          }))
        : [],
      goals: text(form.goals),
    },
    priorTreatments: form.treatments
      .filter(({ what }) => what.trim() !== '')
      .map(({ what, detail, effect }) => ({ what: what.trim(), detail: text(detail), effect: text(effect) })),
    health: {
      diagnoses: lines(form.diagnoses),
      allergies: lines(form.allergies),
      devices: lines(form.devices),
      pregnancy: form.pregnancy,
      medications: form.medications
        .filter(({ name }) => name.trim() !== '')
        .map(({ name, dose, antithrombotic, lastTakenOn }) => ({
          name: name.trim(),
          dose: text(dose),
          antithrombotic,
          lastTakenOn: dayOrNull(lastTakenOn),
        })),
      laboratoryValues: laboratoryTests.flatMap(({ code, name, unit }) => {
        const { value = '', takenOn = '' } = form.laboratory[code] ?? {};
        const read = numberOf(value);
        return read === null || !day.test(takenOn) ? [] : [{ code, name, unit, value: read, takenOn }];
      }),
    },
    imagingStudies: form.imaging
      .filter(({ description, report, performedOn }) => description.trim() || report.trim() || performedOn)
      .map(({ modality, description, performedOn, report }) => ({
        modality,
        description: text(description),
        performedOn: dayOrNull(performedOn),
        report: text(report),
      })),
    consentToShare:
      form.consent && form.consentBasis.trim() ? { basis: form.consentBasis.trim(), givenOn: dayOrNull(form.consentOn) } : null,
  };
}

/** What readiness is asked about; null while it is not known what kind of pain it is, because that says what is needed. */
export function readinessOf(form: ReferralForm): ReferralReadinessInput | null {
  if (!form.painType) return null;
  return {
    ...clinical(form),
    question: text(form.question),
    patient: day.test(form.birthDate) && form.sex ? { birthDate: form.birthDate, sex: form.sex } : null,
  };
}

export const submissionOf = (form: ReferralForm, organisationId: string, draftId: string): SubmitReferralInput => ({
  ...clinical(form),
  boardId: form.boardId,
  organisationId,
  draftId,
  questionKind: form.questionKind || null,
  priority: form.priority || null,
  question: form.question.trim(),
  reason: form.reason.trim(),
  referringClinician: text(form.clinician),
  patient: {
    name: patientOf(form),
    birthDate: form.birthDate,
    sex: form.sex,
    identifier: form.identifier.trim(),
    identifierSystem: text(form.identifierSystem),
  },
});
