import type { Discipline } from '#specialists';
import { Chance } from './chance.js';
import { familyNames, femaleNames, maleNames } from './names.js';
import type { DemoBoard } from '../demo-shape.js';
import type { Demo } from '../read-demo.js';

/** Boards beside the demo's two: `like` names the demo's board whose charter they start from. */
const boards = [
  { code: 'NTH', name: 'Northern spine and pain board', like: 'spine', sealed: true },
  { code: 'EST', name: 'Eastern spine and pain board', like: 'spine', sealed: false },
  { code: 'WST', name: 'Western pain intervention board', like: 'spine', sealed: true },
  { code: 'ONC', name: 'Cancer pain board', like: 'spine', sealed: false },
  { code: 'JNT', name: 'Joint and soft-tissue board', like: 'joints', sealed: true },
] as const;

const hospitals = [
  'Ashcombe General Hospital', 'Brackenfield Infirmary', 'Cloverdale Medical Centre', 'Dunmere District Hospital', 'Eskwater Royal Infirmary',
] as const; // prettier-ignore

// Two of each where both are asked often: an opinion is then somebody else's now and then.
const seats = {
  spine: ['RADIOLOGY', 'RADIOLOGY', 'PAIN_MEDICINE', 'PAIN_MEDICINE', 'PHYSIOTHERAPY', 'PHYSIOTHERAPY', 'PSYCHOLOGY', 'SPINAL_SURGERY', 'ONCOLOGY', 'ORTHOPAEDICS', 'PHARMACY'],
  joints: ['RADIOLOGY', 'RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY', 'PHYSIOTHERAPY', 'ORTHOPAEDICS', 'RHEUMATOLOGY'],
} satisfies Record<string, readonly Discipline[]>; // prettier-ignore

const titled = new Set<Discipline>([
  'RADIOLOGY',
  'PAIN_MEDICINE',
  'PSYCHOLOGY',
  'ONCOLOGY',
  'RHEUMATOLOGY',
  'GENERAL_PRACTICE',
  'GERIATRICS',
]);
const referring: readonly Discipline[] = ['GENERAL_PRACTICE', 'GERIATRICS', 'RHEUMATOLOGY'];

export interface Houses {
  readonly people: Demo;
  readonly boards: readonly DemoBoard[];
}

/** Organisations, people and boards that join the demo's own when cases are generated; the same in every installation but for their ids. */
export function houses(demo: Demo): Houses {
  const chance = new Chance('houses');
  const people: Demo['people'] = [];
  const taken = new Set(demo.people.map(({ name }) => name.split(' ').at(-1)!));
  const nameOf = (discipline: Discipline): string => {
    const family = chance.of(familyNames.filter((name) => !taken.has(name)));
    taken.add(family);
    const name = `${chance.of(chance.yes(0.5) ? femaleNames : maleNames)} ${family}`;
    return titled.has(discipline) ? `Dr ${name}` : name;
  };
  const engage = (userName: string, discipline: Discipline, refersFor: string[] = []): string => {
    people.push({ userName, name: nameOf(discipline), disciplines: [discipline], auditor: false, refersFor, administers: [] });
    return userName;
  };
  const founded = boards.map(({ code, name, like, sealed }): DemoBoard => {
    const key = code.toLowerCase();
    const members = seats[like].map((discipline, index) => ({
      person: engage(`${key}-${discipline.toLowerCase().replace('_', '-')}-${index + 1}`, discipline),
      role: index === 0 ? ('CHAIR' as const) : ('MEMBER' as const),
      discipline,
      deputy: index === 2,
    }));
    const coordinator = { person: engage(`${key}-coordinator`, 'NURSING'), role: 'COORDINATOR' as const, deputy: false };
    const { charter } = demo.boards.find((board) => board.key === like)!;
    const alerts = [members[0]!.person, coordinator.person];
    return {
      key,
      name,
      code,
      members: [...members, coordinator],
      charter: { ...charter, sealsOpinions: sealed, emergencyRoute: { ...charter.emergencyRoute, alerts } },
    };
  });
  const organisations = hospitals.map((name) => ({ key: name.split(' ')[0]!.toLowerCase(), name }));
  for (const { key } of organisations) for (const [index, of] of referring.entries()) engage(`${key}-referrer-${index + 1}`, of, [key]);
  const serviceAccounts = organisations.slice(0, 3).map(({ key, name }) => ({
    clientId: `${key}-system`,
    name: `${name} system`,
    organisation: key,
    scopes: ['referrals:read' as const, 'referrals:write' as const],
  }));
  return { people: { organisations, people, serviceAccounts, boards: [], cases: [] }, boards: founded };
}
