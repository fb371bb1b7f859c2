import { localId } from '#kernel';
import { callerOf, caseKeys, standOf, type Name, type World } from './world.js';

type Expected = (name: Name, world: World) => unknown;
const onCase = (name: Name) => standOf(name, 'decided') === 'board';
const isChair = (name: Name) => name === 'chair';
const runs = (name: Name) => isChair(name) || name === 'coordinator';
const mays = (type: string, fields: string, may: (name: Name) => boolean): Record<string, [string, Expected]> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${type}.${field}`, ['', (name: Name) => may(name)]]));

/** What each field of the meeting that depends on the asker answers: the decided case is current, the voting one was put off. */
export const ownOfMeeting: Record<string, [string, Expected]> = {
  'Board.meetings': [
    '(first: 10) { edges { node { id } } }',
    (name, world) => ({ edges: world.attends(name) ? [{ node: { id: world.sitting.meeting } }] : [] }),
  ],
  'Meeting.agenda': [
    '{ id }',
    (name, { sitting: { items } }) =>
      (['decided', 'voting'] as const).flatMap((key) => (standOf(name, key) === 'board' ? [{ id: items[key] }] : [])),
  ],
  'Meeting.currentItem': ['{ id }', (name, { sitting: { items } }) => (onCase(name) ? { id: items.decided } : null)],
  'Meeting.currentQuorum': ['{ met }', (name) => (onCase(name) ? { met: false } : null)],
  'Meeting.suggestedOrder': ['{ itemId }', (name, { sitting: { items } }) => (onCase(name) ? [{ itemId: items.decided }] : [])],
  // What was put off, then what is wished for; the case that is on the agenda asks for nothing.
  'Meeting.offered': [
    '{ why boardCase { id } }',
    (name, { cases }) => {
      const offer = (why: string, key: (typeof caseKeys)[number]) => ({ why, boardCase: { id: cases[key].boardCase } });
      const wished = caseKeys.filter((key) => key !== 'decided' && key !== 'joints');
      const byId = (key: (typeof caseKeys)[number]) => localId('BoardCase', cases[key].boardCase)!;
      const sees = (key: (typeof caseKeys)[number]) => standOf(name, key) === 'board';
      return [
        ...(sees('voting') ? [offer('CARRIED_OVER', 'voting')] : []),
        ...wished.filter(sees).sort((a, b) => (byId(a) < byId(b) ? -1 : 1)).map((key) => offer('OBJECTION', key)),
      ]; // prettier-ignore
    },
  ],
  ...mays('Meeting', 'mayAddItem', (name) => name === 'coordinator'),
  ...mays('Meeting', 'mayAdvance mayClose mayNameDelegate mayRecordNoted', isChair),
  ...mays('Meeting', 'mayCancel mayOpen', () => false),
  ...mays('Meeting', 'mayRecordAttendance mayReorder', runs),
  ...mays('Meeting', 'mayAttend', (name) => callerOf(name).person !== undefined),
  ...mays('AgendaItem', 'mayDefer', isChair),
  ...mays('AgendaItem', 'mayPullIntoDiscussion mayRemove', () => false),
};
