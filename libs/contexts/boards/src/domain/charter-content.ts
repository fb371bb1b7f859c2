import type { Discipline } from '#specialists';
import {
  conflictKinds,
  conflictTreatments,
  dissentShown,
  priorities,
  type CharterContent,
  type Clocks,
  type FollowUpPoint,
  type OpinionClock,
  type Priority,
  type ProcedureQuorum,
  type QuestionKind,
} from './charter.js';
import { array, flag, invalid, object, oneOf, text, unique, whole, type Path } from './checked.js';
import type { QuorumRule } from './quorum.js';

/** What a charter may name: what it names besides would silently ask for nothing. */
export interface KnownNames {
  readonly disciplines: ReadonlySet<string>;
  /** procedure.code */
  readonly procedureCodes: ReadonlySet<string>;
  /** person.id of the board's members */
  readonly members: ReadonlySet<string>;
}

const code = /^[A-Z][A-Z0-9_-]{0,39}$/;
const yearOfHours = 8_784;

/** Checks a whole charter; the refusal names the first path that does not hold. `path` is where it stands in the request. */
export function charterContent(draft: unknown, known: KnownNames, path: Path = ['input', 'content']): CharterContent {
  const disciplines = (value: unknown, at: Path, least: number): Discipline[] => {
    const list = array(value, at, least, known.disciplines.size, (entry, here) => oneOf<Discipline>(entry, here, known.disciplines));
    unique(list, at);
    return list;
  };
  const quorum = (value: unknown, at: Path): QuorumRule[] =>
    array(value, at, 1, 20, (entry, here) => {
      const rule = object(entry, here, ['label', 'disciplines', 'count']);
      return {
        label: text(rule.label, [...here, 'label'], 100),
        disciplines: disciplines(rule.disciplines, [...here, 'disciplines'], 1),
        count: whole(rule.count, [...here, 'count'], 1, 20),
      };
    });
  const kind = (value: unknown, at: Path): QuestionKind => {
    const fields = object(value, at, ['code', 'name', 'quorum', 'emergency', 'asks']);
    return {
      code: text(fields.code, [...at, 'code'], 40, code),
      name: text(fields.name, [...at, 'name'], 100),
      quorum: quorum(fields.quorum, [...at, 'quorum']),
      emergency: flag(fields.emergency, [...at, 'emergency']),
      asks: disciplines(fields.asks, [...at, 'asks'], 0),
    };
  };
  const procedure = (value: unknown, at: Path): ProcedureQuorum => {
    const fields = object(value, at, ['codes', 'quorum']);
    const codes = array(fields.codes, [...at, 'codes'], 1, 200, (entry, here) => oneOf<string>(entry, here, known.procedureCodes));
    return { codes, quorum: quorum(fields.quorum, [...at, 'quorum']) };
  };
  const byPriority = <Clock>(value: unknown, at: Path, clock: (value: unknown, at: Path) => Clock): Record<Priority, Clock> => {
    const fields = object(value, at, priorities);
    const of = (priority: Priority) => clock(fields[priority], [...at, priority]);
    return { P1: of('P1'), P2: of('P2'), P3: of('P3'), P4: of('P4') };
  };
  const clocks = (value: unknown, at: Path): Clocks => {
    const fields = object(value, at, ['triageHours', 'decisionHours', 'letterHours']);
    const of = (name: keyof Clocks) => whole(fields[name], [...at, name], 1, yearOfHours);
    return { triageHours: of('triageHours'), decisionHours: of('decisionHours'), letterHours: of('letterHours') };
  };
  const opinionClock = (value: unknown, at: Path): OpinionClock => {
    const fields = object(value, at, ['dueHours', 'remindAfterHours', 'escalateAfterHours', 'substituteAfterHours']);
    const of = (name: keyof OpinionClock, least: number) => whole(fields[name], [...at, name], least, yearOfHours);
    const dueHours = of('dueHours', 1);
    const remindAfterHours = of('remindAfterHours', 0);
    // Nobody is passed over before they were reminded themselves.
    const escalateAfterHours = of('escalateAfterHours', remindAfterHours);
    return { dueHours, remindAfterHours, escalateAfterHours, substituteAfterHours: of('substituteAfterHours', escalateAfterHours) };
  };
  const followUp = (value: unknown, at: Path): FollowUpPoint => {
    const fields = object(value, at, ['code', 'name', 'afterDays', 'windowDays']);
    return {
      code: text(fields.code, [...at, 'code'], 40, code),
      name: text(fields.name, [...at, 'name'], 100),
      afterDays: whole(fields.afterDays, [...at, 'afterDays'], 0, 3_660),
      windowDays: whole(fields.windowDays, [...at, 'windowDays'], 0, 366),
    };
  };

  const fields = object(draft, path, [
    'questionKinds', 'procedures', 'sealsOpinions', 'conflicts', 'asynchronousClosing', 'agenda', 'clocks', 'opinions', 'letters', 'followUp',
    'emergencyRoute', 'clinicalPolicySet',
  ]); // prettier-ignore
  const questionKinds = array(fields.questionKinds, [...path, 'questionKinds'], 1, 40, kind);
  unique(
    questionKinds.map((entry) => entry.code),
    [...path, 'questionKinds'],
  );
  // A referral that names no kind takes the first that is no emergency.
  if (questionKinds.every(({ emergency }) => emergency)) throw invalid([...path, 'questionKinds']);
  const points = array(fields.followUp, [...path, 'followUp'], 0, 40, followUp);
  unique(
    points.map((point) => point.code),
    [...path, 'followUp'],
  );
  const conflicts = object(fields.conflicts, [...path, 'conflicts'], conflictKinds);
  const treatment = (name: (typeof conflictKinds)[number]) => oneOf(conflicts[name], [...path, 'conflicts', name], conflictTreatments);
  const closing = object(fields.asynchronousClosing, [...path, 'asynchronousClosing'], ['allowed', 'objectionWindowHours']);
  const agenda = object(fields.agenda, [...path, 'agenda'], ['cutOffHours', 'breakAfterMinutes', 'minutesByComplexity']);
  const letters = object(fields.letters, [...path, 'letters'], ['delayDays', 'dissentShown']);
  const route = object(fields.emergencyRoute, [...path, 'emergencyRoute'], ['text', 'alerts']);
  return {
    questionKinds,
    procedures: array(fields.procedures, [...path, 'procedures'], 0, 200, procedure),
    sealsOpinions: flag(fields.sealsOpinions, [...path, 'sealsOpinions']),
    conflicts: {
      FINANCIAL: treatment('FINANCIAL'),
      OWN_PATIENT: treatment('OWN_PATIENT'),
      INTENDED_OPERATOR: treatment('INTENDED_OPERATOR'),
      FAMILY: treatment('FAMILY'),
      RESEARCH: treatment('RESEARCH'),
      OTHER: treatment('OTHER'),
    },
    asynchronousClosing: {
      allowed: flag(closing.allowed, [...path, 'asynchronousClosing', 'allowed']),
      objectionWindowHours: whole(closing.objectionWindowHours, [...path, 'asynchronousClosing', 'objectionWindowHours'], 1, yearOfHours),
    },
    agenda: {
      cutOffHours: whole(agenda.cutOffHours, [...path, 'agenda', 'cutOffHours'], 0, yearOfHours),
      breakAfterMinutes: whole(agenda.breakAfterMinutes, [...path, 'agenda', 'breakAfterMinutes'], 15, 480),
      minutesByComplexity: array(agenda.minutesByComplexity, [...path, 'agenda', 'minutesByComplexity'], 5, 5, (entry, here) =>
        whole(entry, here, 1, 240),
      ),
    },
    clocks: byPriority(fields.clocks, [...path, 'clocks'], clocks),
    opinions: byPriority(fields.opinions, [...path, 'opinions'], opinionClock),
    letters: {
      delayDays: whole(letters.delayDays, [...path, 'letters', 'delayDays'], 0, 366),
      dissentShown: oneOf(letters.dissentShown, [...path, 'letters', 'dissentShown'], dissentShown),
    },
    followUp: points,
    emergencyRoute: {
      text: text(route.text, [...path, 'emergencyRoute', 'text'], 2_000),
      alerts: array(route.alerts, [...path, 'emergencyRoute', 'alerts'], 1, 20, (entry, here) => oneOf<string>(entry, here, known.members)),
    },
    clinicalPolicySet: text(fields.clinicalPolicySet, [...path, 'clinicalPolicySet'], 100),
  };
}
