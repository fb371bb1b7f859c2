import type { Random } from '../support/random.js';
import { day, hour, minute, workingDays, type Calendar } from './calendar.js';
import { needsMeeting, type Fate } from './fates.js';
import { referralOf } from './referral.js';
import { Refused, type Input, type World } from './world.js';

export interface CaseNow {
  readonly version: number;
  readonly status: string;
  readonly review: {
    readonly id: string;
    readonly version: number;
    readonly sealed: boolean;
    readonly asked: readonly {
      readonly answeredAt: string | null;
      readonly person: { readonly id: string } | null;
      readonly substitute: { readonly id: string } | null;
    }[];
    readonly proposal: { readonly id: string; readonly revision: number } | null;
    readonly decision: { readonly id: string } | null;
  } | null;
  readonly alerts: readonly { readonly id: string; readonly answeredAt: string | null }[];
  readonly requestedInformation: readonly { readonly id: string; readonly answeredAt: string | null }[];
}
const caseNow = `query ($id: ID!) { boardCase(id: $id) { version status
  review { id version sealed asked { answeredAt person { id } substitute { id } } proposal { id revision } decision { id } } } }`;

const boardMembers = ['radiologist', 'pain-specialist', 'physiotherapist', 'psychologist', 'spinal-surgeon'];

/** One referral from the day it is sent to the day it is closed, through the API. */
export class CaseStory {
  id = '';
  /** Who votes in the room or from afar; nobody who is kept out. */
  voters = [...boardMembers];
  /** Who leads: the deputy where the chair may not. */
  lead = 'chair';
  deferrals = 0;

  constructor(
    readonly index: number,
    readonly fate: Fate,
    readonly world: World,
    private readonly calendar: Calendar,
    private readonly random: Random,
    private readonly wantsMeeting: (story: CaseStory) => void,
  ) {}

  async now(who = 'coordinator'): Promise<CaseNow> {
    return (await this.world.read<{ boardCase: CaseNow }>(who, caseNow, { id: this.id })).boardCase;
  }
  async #act(name: string, who: string, input: Input, selection = 'boardCase { id version status }'): Promise<void> {
    await this.world.act(name, who, input, selection);
  }

  async begin(): Promise<void> {
    const input = referralOf(this.index, this.fate, this.world.boardId, this.calendar.now, this.random);
    const { boardCase } = await this.world.act<{ boardCase: { id: string } }>(
      'submitReferral',
      'hospital-system',
      input,
      'boardCase { id }',
    );
    this.id = boardCase.id;
    const soon = this.fate === 'EMERGENCY' ? 20 * minute : (2 + this.random.below(20)) * hour;
    if (this.fate === 'WITHDRAWN') this.calendar.after(3 * day, () => this.#withdraw());
    this.calendar.after(soon, () => this.#triage());
  }

  async #withdraw(): Promise<void> {
    await this.#act('withdrawReferral', 'hospital-system', {
      caseId: this.id,
      version: (await this.now()).version,
      reason: 'The patient has moved away.',
    });
  }

  async #triage(again = false): Promise<void> {
    const { version } = await this.now();
    const caseId = this.id;
    if (this.fate === 'DECLINED')
      return this.#act('triageCase', 'coordinator', {
        caseId,
        version,
        decline: { code: 'OUTSIDE_SCOPE', reason: 'Not a question for this board.' },
      });
    if (this.fate === 'INFORMATION' && !again) {
      await this.#act('triageCase', 'chair', {
        caseId,
        version,
        returnFor: [{ what: 'A newer MRI', owedBy: 'Referring practice' }, { what: 'The INR' }],
      });
      this.calendar.after(2 * day, () => this.#answer());
      return;
    }
    const priority = this.fate === 'EMERGENCY' ? 'P1' : this.random.of(['P2', 'P3', 'P3', 'P4']);
    await this.#act('triageCase', 'coordinator', { caseId, version, accept: { priority, complexity: 1 + this.random.below(5) } });
    if (this.fate === 'EXCLUDED') {
      this.voters = this.voters.filter((who) => who !== 'psychologist');
      await this.#act('declareConflict', 'psychologist', { caseId, kind: 'FAMILY', note: 'A cousin.' }, 'boardCase { id }');
    }
    if (this.fate === 'OWN_PATIENT') {
      this.lead = 'pain-specialist';
      await this.#act(
        'declareConflict',
        'chair',
        { caseId, kind: 'OWN_PATIENT', note: 'I have treated this patient since spring.' },
        'boardCase { id }',
      );
    }
    if (this.fate === 'EMERGENCY') return this.#emergency();
    await this.#act(
      'addComment',
      'coordinator',
      { caseId, audience: 'BOARD', body: 'The images are in the archive.', questionTo: 'RADIOLOGY' },
      'comment { id }',
    );
    const { review } = await this.now();
    review!.asked.forEach(({ person }, position) => {
      if (this.fate === 'OVERDUE' && position === 0) return;
      this.calendar.at(workingDays(this.calendar.now, 1 + this.random.below(3), 9, this.random.below(400)), () => this.#opine(person!.id));
    });
    if (this.fate === 'OVERDUE') this.calendar.after(16 * day, () => this.#substitute());
    if (needsMeeting(this.fate)) this.wantsMeeting(this);
    else this.calendar.at(workingDays(this.calendar.now, 5, 11, this.random.below(100)), () => this.#proposeFromAfar());
  }

  async #answer(): Promise<void> {
    const { version } = await this.now();
    const query = 'query ($id: ID!) { boardCase(id: $id) { requestedInformation { id answeredAt } } }';
    const { boardCase } = await this.world.read<{ boardCase: CaseNow }>('hospital-system', query, { id: this.id });
    const answers = boardCase.requestedInformation
      .filter(({ answeredAt }) => !answeredAt)
      .map(({ id: itemId }) => ({ itemId, answer: 'Enclosed.' }));
    await this.#act('answerInformation', 'hospital-system', { caseId: this.id, version, answers });
    this.calendar.after(4 * hour, () => this.#triage(true));
  }

  async #opine(personId: string): Promise<void> {
    await this.opinionOf(this.world.nameOf(personId));
  }
  async opinionOf(who: string): Promise<void> {
    const { review, status } = await this.now();
    if (status !== 'IN_REVIEW' || !review) return;
    const opinion = {
      reviewId: review.id,
      recommendation: rehabilitation,
      confidence: 1 + this.random.below(5),
      expectedBenefit: 40,
      rationale: `As ${who} reads it.`,
    };
    await this.world.attempt('submitOpinion', who, opinion, 'opinion { id } review { id }');
  }

  async #substitute(): Promise<void> {
    const open = (await this.now()).review?.asked.find(({ answeredAt }) => !answeredAt);
    if (open) await this.opinionOf(this.world.nameOf((open.substitute ?? open.person)!.id));
  }

  async unseal(reason: string | null): Promise<void> {
    const { review } = await this.now();
    if (review!.sealed)
      await this.world.attempt('unsealReview', this.lead, { reviewId: review!.id, version: review!.version, reason }, 'review { id }');
  }

  async propose(): Promise<void> {
    const { review } = await this.now();
    await this.#act(
      'proposeDecision',
      this.lead,
      { reviewId: review!.id, version: review!.version, recommendation: rehabilitation, rationale: 'What most have written.' },
      'proposal { id }',
    );
  }

  async vote(who: string, choice: 'APPROVE' | 'OBJECT' | 'ABSTAIN', onBehalfOf?: string): Promise<void> {
    const { id: proposalId, revision } = (await this.now()).review!.proposal!;
    const reason = choice === 'APPROVE' ? {} : { reason: 'The last course has not been given its time.' };
    const phone = onBehalfOf ? { onBehalfOf: this.world.idOf(onBehalfOf) } : {};
    await this.#act('castBallot', who, { proposalId, revision, choice, ...reason, ...phone }, 'proposal { id }');
  }

  async acknowledge(voter: string): Promise<void> {
    const { id: proposalId, revision } = (await this.now()).review!.proposal!;
    await this.#act('acknowledgeDissent', this.lead, { proposalId, revision, voterId: this.world.idOf(voter) }, 'proposal { id }');
  }

  async ratify(): Promise<void> {
    const { id: proposalId, revision } = (await this.now()).review!.proposal!;
    const record = {
      patientPreference: 'Would rather avoid needles.',
      rehabilitationPlan: 'Twelve weeks, starting at once.',
      tellsPatient: this.world.idOf('coordinator'),
    };
    await this.#act('ratifyDecision', this.lead, { proposalId, revision, record }, 'decision { id }');
    this.decided();
  }

  async #proposeFromAfar(): Promise<void> {
    if ((await this.now()).status !== 'IN_REVIEW') return;
    await this.unseal('Who has not answered has been reminded.');
    await this.propose();
    const objects = this.fate === 'OBJECTION' ? 'physiotherapist' : null;
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist'])
      this.calendar.after((1 + this.random.below(20)) * hour, () => this.vote(who, who === objects ? 'OBJECT' : 'APPROVE'));
    if (objects) this.calendar.after(3 * day, async () => this.wantsMeeting(this));
  }

  /** DEC-12: within hours, one of two by phone, confirmed the day after. */
  async #emergency(): Promise<void> {
    const query = 'query ($id: ID!) { boardCase(id: $id) { alerts { id answeredAt } } }';
    const { boardCase } = await this.world.read<{ boardCase: CaseNow }>('coordinator', query, { id: this.id });
    for (const { id: alertId } of boardCase.alerts)
      await this.#act('answerAlert', 'coordinator', { alertId, answer: 'The registrar on call has been told.' }, 'boardCase { id }');
    await this.unseal('An emergency.');
    await this.propose();
    await this.vote('radiologist', 'APPROVE');
    await this.vote('pain-specialist', 'APPROVE');
    await this.vote('chair', 'APPROVE', 'physiotherapist');
    await this.ratify();
    this.calendar.after(day, () => this.#confirm());
  }
  async #confirm(): Promise<void> {
    const query = 'query ($id: ID!) { boardCase(id: $id) { review { proposal { id revision } } } }';
    const { boardCase } = await this.world.read<{ boardCase: CaseNow }>('physiotherapist', query, { id: this.id });
    const { id: proposalId, revision } = boardCase.review!.proposal!;
    await this.world.attempt('castBallot', 'physiotherapist', { proposalId, revision, choice: 'APPROVE' }, 'proposal { id }');
  }

  /** What follows a ratification, wherever it was. */
  decided(): void {
    if (this.fate === 'DIED') this.calendar.after(hour, () => this.#died());
    if (this.fate === 'CONDITION') this.calendar.after(hour, () => this.#condition());
    this.calendar.after(day, () => this.#sign());
    this.calendar.after(5 * day, () => this.#follow());
    if (this.fate === 'REOPENED' && !this.#reopened) this.calendar.after(2 * day, () => this.#reopen());
  }

  /** Drafted by the worker, previewed and signed by whoever led. */
  async #sign(): Promise<void> {
    const query = 'query ($id: ID!) { boardCase(id: $id) { letters { id version status } } }';
    interface Letters {
      boardCase: { letters: { id: string; version: number; status: string }[] };
    }
    const { boardCase } = await this.world.read<Letters>(this.lead, query, { id: this.id });
    const drafts = boardCase.letters.filter(({ status }) => status === 'DRAFT').map(({ id: letterId, version }) => ({ letterId, version }));
    if (drafts.length > 0) await this.#act('signLetters', this.lead, { letters: drafts }, 'letters { id } refused { letterId code }');
  }

  async #died(): Promise<void> {
    const query = 'query ($id: ID!) { boardCase(id: $id) { patient { id } } }';
    const { boardCase } = await this.world.read<{ boardCase: { patient: { id: string } } }>('coordinator', query, { id: this.id });
    await this.#act(
      'recordDeath',
      'hospital-system',
      { patientId: boardCase.patient.id, diedOn: new Date(this.calendar.now).toISOString().slice(0, 10) },
      'patient { id }',
    );
  }

  async #condition(): Promise<void> {
    const soon = new Date(this.calendar.now + 6 * day).toISOString().slice(0, 10);
    const input = {
      caseId: this.id,
      step: 1,
      dependsOn: 'LABORATORY_VALUE',
      code: '777-3',
      measure: 'Platelets',
      comparator: 'AT_LEAST',
      threshold: 50,
      unit: '10*9/L',
      expiresOn: soon,
      clinicianId: this.world.idOf('radiologist'),
    };
    const { condition } = await this.world.act<{ condition: { id: string; version: number } }>(
      'addCondition',
      'chair',
      input,
      'condition { id version }',
    );
    // Every other one is left to expire.
    if (this.index % 2) return;
    this.calendar.after(2 * day, async () => {
      const measuredOn = new Date(this.calendar.now).toISOString().slice(0, 10);
      const result = { conditionId: condition.id, version: condition.version, value: 180, measuredOn };
      const after = await this.world.act<{ condition: { version: number } }>(
        'recordConditionResult',
        'coordinator',
        result,
        'condition { version }',
      );
      await this.#act(
        'confirmCondition',
        'radiologist',
        { conditionId: condition.id, version: after.condition.version, resolution: 'MET' },
        'condition { id }',
      );
    });
  }

  async #follow(): Promise<void> {
    const { status } = await this.now();
    if (!['DECIDED', 'IN_FOLLOW_UP'].includes(status) || this.fate === 'DIED') return;
    await this.world.attempt('recordPatientTold', 'coordinator', { caseId: this.id, note: null }, 'boardCase { id }');
    const answer = this.random.of(['ACCEPTS', 'ACCEPTS', 'ACCEPTS', 'UNDECIDED', 'DECLINES']);
    await this.world.attempt('recordPatientAnswer', 'coordinator', { caseId: this.id, answer }, 'boardCase { id }');
    const done = answer === 'DECLINES' ? { status: 'NOT_DONE', reasonCode: 'PATIENT_REFUSED' } : { status: 'DONE' };
    const carried = await this.world.attempt(
      'recordImplementation',
      'coordinator',
      { caseId: this.id, step: 1, ...done },
      'boardCase { id }',
    );
    if (!(carried instanceof Refused) && this.index % 3 === 0) this.calendar.after(2 * day, () => this.#close());
  }

  async #close(): Promise<void> {
    const { version, status } = await this.now();
    if (['DECIDED', 'IN_FOLLOW_UP'].includes(status))
      await this.world.attempt('closeCase', 'coordinator', { caseId: this.id, version, code: 'COMPLETED' }, 'boardCase { id }');
  }

  #reopened = false;
  async #reopen(): Promise<void> {
    this.#reopened = true;
    const { version } = await this.now();
    await this.#act('reopenCase', 'chair', { caseId: this.id, version, reason: 'New weakness in the foot.' });
    for (const who of ['radiologist', 'pain-specialist', 'physiotherapist']) this.calendar.after(day, () => this.opinionOf(who));
    this.wantsMeeting(this);
  }
}

const rehabilitation = { steps: [{ kind: 'REHABILITATION_FIRST', timing: 'within two weeks' }] };
