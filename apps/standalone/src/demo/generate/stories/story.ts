import { questionKindOf, type QuestionKind } from '#boards';
import { person, type Actor } from '#kernel';
import type { Discipline } from '#specialists';
import { Chance } from '../chance.js';
import type { BoardCompany, Company, OrganisationCompany } from '../company.js';
import type { CommandName, Deed, ToldOf } from '../deed.js';
import { Diary } from '../diary.js';
import { daysToDecision, mayBeUrgent, redFlags } from '../distributions.js';
import { certainWays, drawPath, type Path } from '../path.js';
import type { PlannedCase, Season } from '../plan.js';
import { subjectOf, type Subject } from '../referral.js';

export interface Setting {
  readonly season: Season;
  readonly company: Company;
  /** By procedure.code. */
  readonly procedures: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
}

/** A case while it is told: who is in it, which way it goes, and what has been done so far. */
export class Story {
  readonly deeds: Deed[] = [];
  /** Who wrote the comments so far, and for whom: the thread of a reply is that of what it answers. */
  readonly comments: { readonly by: string; readonly body: string; readonly audience: 'BOARD' | 'REFERRER' }[] = [];
  readonly chance: Chance;
  readonly path: Path;
  readonly redFlag: boolean;
  readonly board: BoardCompany;
  readonly organisation: OrganisationCompany;
  readonly referrer: string;
  readonly submitter: Actor;
  readonly subject: Subject;
  readonly diary: Diary;
  /** Days from the referral to the decision. */
  readonly length: number;
  readonly kind: QuestionKind;
  /** Guests of the case, with the discipline that they vote for. */
  readonly guests: { readonly personId: string; readonly discipline: Discipline }[] = [];

  constructor(
    readonly planned: PlannedCase,
    readonly setting: Setting,
  ) {
    const { company, season, procedures } = setting;
    const chance = (this.chance = new Chance(`story/${season.seed}/${planned.index}`));
    const certain = certainWays[planned.index];
    this.redFlag = certain
      ? certain.phoneConfirmed === true && certain.priority === 'P1'
      : mayBeUrgent.has(planned.patient.condition) && chance.yes(redFlags);
    const mayWait = !mayBeUrgent.has(planned.patient.condition);
    this.path = { ...drawPath(chance, this.redFlag, mayWait), ...certain };
    this.board = company.boards[planned.board]!;
    this.organisation = company.organisations[planned.patient.organisation]!;
    this.referrer = chance.of(this.organisation.referrers.filter((id) => !this.board.seated.has(id)));
    const { account } = this.organisation;
    this.submitter = account && chance.yes(0.6) ? account : person(this.referrer);
    this.subject = subjectOf(chance, planned.patient, (code) => procedures.get(code)!.name);
    const urgent = this.path.priority === 'P1';
    this.diary = new Diary(chance, planned.submittedAt, urgent);
    const pace = { P1: 0, P2: 0.45, P3: 1, P4: 1.3 }[this.path.priority];
    const days = Math.min(certain ? 22 : 150, Math.max(3, chance.logNormal(daysToDecision.median, daysToDecision.p90) * pace));
    this.length = urgent ? 0.06 + 0.4 * chance.share() : days;
    this.kind = this.kindOfQuestion();
  }

  private kindOfQuestion(): QuestionKind {
    const { content } = this.board.charter;
    const emergency = content.questionKinds.find((kind) => kind.emergency);
    if (emergency && this.path.priority === 'P1' && (this.redFlag || this.chance.yes(0.9))) return emergency;
    const wanted = this.subject.condition.kinds.map((code) => questionKindOf(content, code)).find((kind) => kind !== undefined);
    return wanted ?? content.questionKinds.find((kind) => !kind.emergency)!;
  }

  /** Some share of the time from referral to decision goes by; a little less, because weekends and talk come on top. */
  pass(share: number): void {
    this.diary.days(this.length * share * (0.55 + 0.5 * this.chance.share()));
  }

  do<Name extends CommandName>(name: Name, by: Actor | string, told: ToldOf[Name]): void {
    const actor = typeof by === 'string' ? person(by) : by;
    this.deeds.push({ name, at: this.diary.at, by: actor, key: this.chance.key(), told } as Deed);
  }

  nameOf = (personId: string): string => this.setting.company.names.get(personId)!;
  disciplineOf = (personId: string): Discipline =>
    [...this.board.members, ...this.guests].find((one) => one.personId === personId)!.discipline;
}
