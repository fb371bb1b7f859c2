import type { FieldSide } from './matrix.js';
import { standOf, type Name, type World } from './world.js';

/** What becomes of a decision; see `matrix`. Of a step the referring side reads its own reports, of an action what is asked of it. */
export const followThroughMatrix: Record<string, Partial<Record<FieldSide, string>>> = {
  Action: {
    both: 'addedAt addedBy audience dueOn endedAt id overdueSince owner ownerName reason state version what',
    own: 'earlierVersions mayChange mayComplete',
  },
  ActionVersion: { both: 'changedAt changedBy dueOn owner ownerName reason state version' },
  Condition: {
    board:
      'addedAt addedBy clinician code comparator dependsOn dependsOnStep expiresOn id measure overdueSince proposed reason resolvedAt resolvedBy results state step threshold unit version',
    own: 'mayConfirm mayRecordResult',
  },
  ConditionResult: { board: 'measuredOn proposed recordedAt recordedBy source value' },
  DecisionStep: {
    both: 'decisionId kind number overdueSince performedOn plannedOn procedure reasonCode reportedAt shared side status',
    own: 'reports',
  },
  Implementation: { both: 'note onDay reasonCode recordedAt recordedBy source status' },
  ImplementationSummary: { board: 'done notDone overdueSince partly pending progress reopeningSuggested steps' },
  PatientAnswer: { both: 'alternative answer answeredOn note recordedAt recordedBy toldBy' },
};

type Expected = (name: Name, world: World) => unknown;
const onBoard = (name: Name) => standOf(name, 'decided') === 'board';
const works = (name: Name) => onBoard(name) && name !== 'observer';
const refers = (name: Name) => name === 'referrer' || name === 'hospital-system';
const keepsDesk = (name: Name) => name === 'chair' || name === 'coordinator';
const may = (field: string, who: (name: Name) => boolean): Record<string, [string, Expected]> => ({ [field]: ['', who] });

/** On the decided case, and on the action that is asked of the referring side. */
export const ownOfFollowThrough: Record<string, [string, Expected]> = {
  'BoardCase.actions': ['{ audience }', (name) => [...(onBoard(name) ? [{ audience: 'BOARD' }] : []), { audience: 'REFERRER' }]],
  ...may('BoardCase.mayAddAction', works),
  ...may('BoardCase.mayReport', (name) => works(name) || refers(name)),
  'Action.earlierVersions': ['{ version }', () => []],
  ...may('Action.mayChange', keepsDesk),
  ...may('Action.mayComplete', (name) => keepsDesk(name) || refers(name)),
  ...may('Condition.mayConfirm', () => false),
  ...may('Condition.mayRecordResult', () => false),
  // Read below a step, which has no id: libs/contexts/decisions/src/commands/follow-through.db.spec.ts.
  'DecisionStep.reports': ['{ source }', () => undefined],
};
