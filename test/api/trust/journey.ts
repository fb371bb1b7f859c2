import type { Reply } from '../../support/api.js';
import type { Canaries, Side } from './canaries.js';

export type Ask = <Data = Record<string, any>>(
  who: string | null,
  query: string,
  variables?: Record<string, unknown>,
) => Promise<Reply<Data>>;

/** The ids of one case, as the API gave them. */
export interface CaseIds {
  readonly key: string;
  boardCase: string;
  review?: string;
  opinions: Record<string, string>;
  comments: Record<string, string>;
  threads: Record<string, string>;
  /** By whose they are. */
  drafts: Record<string, string>;
  proposal?: string;
  decision?: string;
}

export interface Patient {
  readonly identifierSystem: string;
  readonly identifier: string;
  readonly name: string;
  readonly birthDate: string;
  readonly sex: string;
}

const texts = (canaries: Canaries, of: string) => (side: Side, label: string) => canaries.text(of, side, label);

export const canaryPatient = (canaries: Canaries, of: string): Patient => ({
  identifierSystem: canaries.text(of, 'both', 'Patient.identifierSystem'),
  identifier: canaries.text(of, 'both', 'Patient.identifier'),
  name: canaries.text(of, 'both', 'Patient.name'),
  birthDate: '1943-02-17',
  sex: canaries.text(of, 'both', 'Patient.sex'),
});

/** A referral in which every text is a canary. */
export function canaryReferral(canaries: Canaries, of: string, more: { boardId: string; patient?: Patient }): Record<string, unknown> {
  const text = (label: string) => canaries.text(of, 'both', label);
  return {
    boardId: more.boardId,
    question: text('BoardCase.question'),
    reason: text('BoardCase.reason'),
    externalReference: text('BoardCase.externalReference'),
    referringClinician: text('BoardCase.referringClinician'),
    patient: more.patient ?? canaryPatient(canaries, of),
    ...clinicalContent(canaries, of),
    consentToShare: { basis: text('consent.basis'), givenOn: '2026-11-01' },
  };
}

const clinicalContent = (canaries: Canaries, of: string) => {
  const text = (label: string) => canaries.text(of, 'both', label);
  return {
    painProfile: {
      type: 'BACK_RADICULAR',
      sites: [{ site: text('PainSite.site'), side: 'RIGHT' }],
      onset: '2026-06-01',
      durationMonths: 4.5,
      averageScore: 7,
      worstScore: 9,
      redFlags: [{ code: text('RedFlag.code'), finding: 'ABSENT', note: text('RedFlag.note') }],
      goals: text('PainProfile.goals'),
    },
    priorTreatments: [{ what: text('PriorTreatment.what'), detail: text('PriorTreatment.detail'), effect: text('PriorTreatment.effect') }],
    health: {
      diagnoses: [text('Health.diagnoses')],
      medications: [{ name: text('Medication.name'), dose: text('Medication.dose'), antithrombotic: true, lastTakenOn: '2026-11-20' }],
      allergies: [text('Health.allergies')],
      devices: [text('Health.devices')],
      pregnancy: 'NOT_ASKED',
      laboratoryValues: [
        { code: text('LaboratoryValue.code'), name: text('LaboratoryValue.name'), value: 254, unit: text('LaboratoryValue.unit'), takenOn: '2026-11-10' },
      ],
    },
    imagingStudies: [
      {
        studyInstanceUid: canaries.uid(of, 'both', 'ImagingStudy.studyInstanceUid'),
        modality: text('ImagingStudy.modality'),
        description: text('ImagingStudy.description'),
        performedOn: '2026-10-18',
        report: text('ImagingStudy.report'),
      },
    ],
  };
}; // prettier-ignore

/** Plays a case through the public API; the people are the demo's. Each step fails loudly: a journey that stops early proves nothing. */
export class Journey {
  constructor(
    private readonly ask: Ask,
    private readonly canaries: Canaries,
    private readonly procedureId: string,
  ) {}

  async act(who: string, mutation: string, input: Record<string, unknown>, selection: string): Promise<Record<string, any>> {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await this.ask(who, `mutation ($input: ${type}!) { ${mutation}(input: $input) ${selection} }`, { input });
    if (errors.length > 0) throw new Error(`${mutation} by ${who}: ${JSON.stringify(errors)}`);
    return data[mutation] as Record<string, any>;
  }

  async submit(key: string, who: string, referral: Record<string, unknown>): Promise<CaseIds> {
    const { boardCase } = await this.act(
      who,
      'submitReferral',
      { ...referral, idempotencyKey: `${key}-submitted` },
      '{ boardCase { id } }',
    );
    return { key, boardCase: boardCase.id, opinions: {}, comments: {}, threads: {}, drafts: {} };
  }

  private async version(ids: CaseIds): Promise<number> {
    const { data } = await this.ask('coordinator', 'query ($id: ID!) { boardCase(id: $id) { version } }', { id: ids.boardCase });
    return data['boardCase'].version;
  }

  /** Sent back with questions, answered by the referrer. */
  async returned(ids: CaseIds, who = 'referrer'): Promise<void> {
    const text = texts(this.canaries, ids.key);
    const returnFor = [{ what: text('both', 'InformationItem.what'), owedBy: text('both', 'InformationItem.owedBy'), dueOn: '2027-01-15' }];
    await this.act('coordinator', 'triageCase', { caseId: ids.boardCase, version: await this.version(ids), returnFor }, '{ boardCase { id } }'); // prettier-ignore
    await this.act(
      who,
      'updateReferral',
      { caseId: ids.boardCase, version: await this.version(ids), ...clinicalContent(this.canaries, ids.key), question: text('both', 'BoardCase.question, updated') },
      '{ boardCase { id } }',
    ); // prettier-ignore
  }

  async accepted(ids: CaseIds): Promise<void> {
    const accept = { priority: 'P3', complexity: 4 };
    const answer = await this.act('coordinator', 'triageCase', { caseId: ids.boardCase, version: await this.version(ids), accept }, '{ boardCase { review { id } } }'); // prettier-ignore
    ids.review = answer['boardCase'].review.id;
  }

  /** The desk asks once more for an opinion that is owed, and says why. */
  async askedAgain(ids: CaseIds): Promise<void> {
    const query = 'query ($id: ID!) { boardCase(id: $id) { review { asked { discipline person { id } } } } }';
    const { data } = await this.ask('coordinator', query, { id: ids.boardCase });
    const { discipline, person } = data['boardCase'].review.asked.at(-1);
    const input = { reviewId: ids.review, discipline, seenPersonId: person.id, personId: person.id };
    const reason = this.canaries.text(ids.key, 'board', 'OpinionRequestStep.reason');
    await this.act('coordinator', 'reassignOpinion', { ...input, reason }, '{ review { id } }');
  }

  /** The board's thread with an edited and a deleted comment, and the referrer's thread, answered by the referrer. */
  async discussed(ids: CaseIds, people: Record<string, string>): Promise<void> {
    const text = texts(this.canaries, ids.key);
    const selection = '{ comment { id threadId version } }';
    const add = async (name: string, who: string, input: Record<string, unknown>): Promise<Record<string, any>> => {
      const { comment } = await this.act(who, 'addComment', { caseId: ids.boardCase, ...input }, selection);
      ids.comments[name] = comment.id;
      return comment;
    };
    const board = await add('board', 'radiologist', {
      audience: 'BOARD',
      body: text('board', 'Comment.body, before'),
      questionTo: 'PHYSIOTHERAPY',
      anchor: { criterion: { code: text('board', 'CriterionAnchor.code').toUpperCase() } },
      mentions: [people['physiotherapist'], people['chair']],
    });
    ids.threads['board'] = board['threadId'];
    const edit = { commentId: board['id'], version: 1, body: text('board', 'Comment.body, after') };
    await this.act('radiologist', 'editComment', edit, '{ comment { id } }');
    const taken = await add('deleted', 'physiotherapist', { threadId: board['threadId'], body: text('board', 'Comment.body, deleted') });
    await this.act('physiotherapist', 'deleteComment', { commentId: taken['id'], version: 1 }, '{ comment { id } }');
    const { data } = await this.ask('coordinator', 'query ($id: ID!) { boardCase(id: $id) { imagingStudies { id } } }', {
      id: ids.boardCase,
    });
    const seriesInstanceUid = this.canaries.uid(ids.key, 'both', 'ImageAnchor.seriesInstanceUid');
    const anchor = {
      image: {
        studyId: data['boardCase'].imagingStudies[0].id,
        seriesInstanceUid,
        sopInstanceUid: '1.2',
        frame: 2,
        point: { x: 1, y: 2.5 },
        viewport: {
          windowCentre: 40,
          windowWidth: 400,
          rotation: 0,
          camera: { position: [0, 0, 1], focalPoint: [0, 0, 0], viewUp: [0, 1, 0], parallelScale: 9 },
        },
      },
    };
    const shared = await add('shared', 'coordinator', { audience: 'REFERRER', anchor, body: text('both', 'Comment.body, shared'), mentions: [people['referrer']] }); // prettier-ignore
    ids.threads['shared'] = shared['threadId'];
    const better = { commentId: shared['id'], version: 1, body: text('both', 'Comment.body, shared and edited') };
    await this.act('coordinator', 'editComment', better, '{ comment { id } }');
    await add('answer', 'referrer', { threadId: shared['threadId'], body: text('both', 'Comment.body, of the referrer'), mentions: [people['coordinator']] }); // prettier-ignore
    await this.act('physiotherapist', 'resolveThread', { threadId: board['threadId'] }, '{ thread { id } }');
  }

  /** What somebody types and does not send. */
  async draft(ids: CaseIds, who: string, input: Record<string, unknown>): Promise<void> {
    const body = this.canaries.text(ids.key, 'own', `CommentDraft.body of ${who}`);
    const { draft } = await this.act(who, 'saveDraft', { caseId: ids.boardCase, body, ...input }, '{ draft { id } }');
    ids.drafts[who] = draft.id;
  }

  /** Three who type and do not send; and the board's question is open again. */
  async drafted(ids: CaseIds): Promise<void> {
    await this.draft(ids, 'radiologist', { threadId: ids.threads['board'] });
    await this.draft(ids, 'coordinator', { audience: 'REFERRER' });
    await this.draft(ids, 'referrer', { threadId: ids.threads['shared'] });
    await this.act('radiologist', 'reopenThread', { threadId: ids.threads['board'] }, '{ thread { id } }');
  }

  /** Somebody has seen the case as far as this. */
  async looked(ids: CaseIds, who: string): Promise<void> {
    await this.act(who, 'markLooked', { caseId: ids.boardCase, head: 1 }, '{ boardCase { id } }');
  }

  /** Somebody is kept away from the case for a conflict of interest that the coordinator declares. */
  async excluded(ids: CaseIds, personId: string): Promise<void> {
    const note = this.canaries.text(ids.key, 'board', 'Conflict.note');
    await this.act('coordinator', 'declareConflict', { caseId: ids.boardCase, personId, kind: 'FAMILY', note }, '{ boardCase { id } }');
  }

  private plan(ids: CaseIds, side: Side) {
    const text = texts(this.canaries, ids.key);
    const step = { guidance: text(side, 'RecommendedStep.guidance'), timing: text(side, 'RecommendedStep.timing'), condition: text(side, 'RecommendedStep.condition'), levels: [text(side, 'RecommendedStep.levels')] }; // prettier-ignore
    return {
      steps: [
        { kind: 'PROCEDURE', procedureId: this.procedureId, side: 'RIGHT', ...step },
        { kind: 'RESEARCH_STUDY', study: text(side, 'RecommendedStep.study') },
      ],
    };
  }

  async opinion(ids: CaseIds, who: string, side: Side): Promise<void> {
    const text = texts(this.canaries, ids.key);
    const input = {
      reviewId: ids.review,
      recommendation: this.plan(ids, side),
      confidence: 4,
      expectedBenefit: 55,
      rationale: text(side, 'Opinion.rationale'),
      concerns: text(side, 'Opinion.concerns'),
      conditions: text(side, 'Opinion.conditions'),
      rehabilitationPlan: text(side, 'Opinion.rehabilitationPlan'),
    };
    const { opinion } = await this.act(who, 'submitOpinion', input, '{ opinion { id } }');
    ids.opinions[who] = opinion.id;
  }

  /** All three opinions, one of them revised, and the seal broken with a reason. */
  async judged(ids: CaseIds): Promise<void> {
    for (const who of ['radiologist', 'radiologist', 'pain-specialist', 'physiotherapist']) await this.opinion(ids, who, 'board');
    const reason = this.canaries.text(ids.key, 'board', 'Review.unsealReason');
    await this.act('chair', 'unsealReview', { reviewId: ids.review, version: 1, reason }, '{ review { id } }');
  }

  /** Puts a plan to the vote, or its next revision, against this version of the review. */
  async proposed(ids: CaseIds, version: number): Promise<void> {
    const rationale = this.canaries.text(ids.key, 'board', `Proposal.rationale ${version}`);
    const input = { reviewId: ids.review, version, recommendation: this.plan(ids, 'board'), rationale };
    const { proposal } = await this.act('chair', 'proposeDecision', input, '{ proposal { id } }');
    ids.proposal = proposal.id;
  }

  /** Two revisions, a changed ballot, an objection that becomes a dissent, and the decision. */
  async decided(ids: CaseIds, people: Record<string, string>): Promise<void> {
    const text = (label: string) => this.canaries.text(ids.key, 'board', label);
    await this.proposed(ids, 2);
    await this.proposed(ids, 3);
    const at = { proposalId: ids.proposal, revision: 2 };
    const vote = (who: string, choice: string) =>
      this.act(who, 'castBallot', { ...at, choice, reason: text('Ballot.reason') }, '{ proposal { id } }');
    await vote('radiologist', 'ABSTAIN');
    await vote('radiologist', 'APPROVE');
    await vote('pain-specialist', 'APPROVE');
    await vote('physiotherapist', 'OBJECT');
    await this.act('chair', 'acknowledgeDissent', { ...at, voterId: people['physiotherapist'] }, '{ proposal { id } }');
    const reviewId = ids.review;
    const safety = { rule: text('EnteredSafetyResult.rule'), verdict: 'STOP', note: text('EnteredSafetyResult.note') };
    await this.act('chair', 'enterSafetyResult', { reviewId, ...safety }, '{ review { id } }');
    const answer = { ...at, rule: safety.rule, reason: text('EnteredSafetyResult.override'), advice: text('EnteredSafetyResult.advice') };
    await this.act('pain-specialist', 'overrideSafetyResult', answer, '{ proposal { id } }');
    await this.act('radiologist', 'overrideSafetyResult', { ...at, rule: safety.rule }, '{ proposal { id } }');
    const advice = {
      adviser: text('OutsideAdvice.adviser'),
      discipline: 'CARDIOLOGY',
      givenOn: '2026-01-15',
      content: text('OutsideAdvice.content'),
    };
    await this.act('coordinator', 'recordAdvice', { reviewId, ...advice }, '{ review { id } }');
    const record = {
      patientPreference: text('DecisionRecord.patientPreference'),
      optionsConsidered: [text('DecisionRecord.optionsConsidered')],
      informationMissing: text('DecisionRecord.informationMissing'),
      rehabilitationPlan: text('DecisionRecord.rehabilitationPlan'),
      medicationPlan: text('DecisionRecord.medicationPlan'),
      safetyResults: [
        { rule: text('SafetyResult.rule'), verdict: 'DEFER', note: text('SafetyResult.note'), override: text('SafetyResult.override') },
      ],
      consentPoints: [text('DecisionRecord.consentPoints')],
      fundingRoute: text('DecisionRecord.fundingRoute'),
      tellsPatient: people['referrer'],
      tellPatientBy: '2099-01-01',
    };
    const { decision } = await this.act('chair', 'ratifyDecision', { ...at, record }, '{ decision { id } }');
    ids.decision = decision.id;
  }
}
