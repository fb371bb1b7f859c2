import { callerOf, standOf, type Name, type World } from './world.js';

type Expected = (name: Name, world: World) => unknown;
const onCase = (name: Name) => standOf(name, 'decided') === 'board';
const mays = (type: string, fields: string, may: (name: Name) => boolean): Record<string, [string, Expected]> =>
  Object.fromEntries(fields.split(' ').map((field) => [`${type}.${field}`, ['', (name: Name) => may(name)]]));

export const lettersMatrix = {
  Letter: {
    both: 'boardCase cancelCode cancelReason cancelledAt copiesTo correctionReason date draftedAt freeParagraphs id kind language pdfPath pdfSha256 recipients releasedAt signedAt signedBy status text title unprintable version withheldUntil',
    board: 'decision earlierVersions supersededBy supersedes',
    own: 'mayCancel mayCorrect mayEdit maySign',
  },
  LetterParagraph: { both: 'key text' },
  LetterVersion: { board: 'text version writtenAt writtenBy' },
  PatientTold: { both: 'note recordedAt recordedBy toldOn' },
  Minutes: {
    both: 'freeParagraphs id meeting pdfSha256 preparedAt signedAt signedBy status title version',
    own: 'items mayEdit maySign pdfPath text whole',
  },
  MinutesItem: { board: 'boardCase pdfPath pdfSha256 position text' },
};

/** What each field that depends on the asker answers: of the letter that went out, and of minutes of the decided case alone. */
export const ownOfLetters: Record<string, [string, Expected]> = {
  // Two drafts, and the one that went out.
  'BoardCase.letters': ['{ status }', (name) => [...(onCase(name) ? ['DRAFT', 'DRAFT'] : []), 'RELEASED'].map((status) => ({ status }))],
  ...mays('BoardCase', 'mayRecordPatientTold', (name) => (onCase(name) && name !== 'observer') || ['referrer', 'hospital-system'].includes(name)),
  ...mays('Letter', 'mayCancel mayEdit maySign', () => false),
  ...mays('Letter', 'mayCorrect', (name) => name === 'chair' || name === 'coordinator'),
  ...mays('Minutes', 'mayEdit', (name) => name === 'chair' || name === 'coordinator'),
  ...mays('Minutes', 'maySign', (name) => name === 'chair'),
  ...mays('Minutes', 'whole', onCase),
  'Minutes.items': ['{ position }', (name) => (onCase(name) ? [{ position: 1 }] : [])],
  'Minutes.pdfPath': ['', (name, { written }) => (onCase(name) ? `/minutes/${written.minutes}.pdf` : null)],
  // Whoever is kept away from the case reads the minutes without it.
  'Minutes.text': ['', (name, { written }) => ['Board', '23 November 2026', '', 'Decision', ...(onCase(name) ? ['', '', written.ofCase] : [])].join('\n')],
}; // prettier-ignore

/** Who reads the PDF of the whole: whoever sits on the board and is kept away from none of the cases. */
export const readsWhole = (name: Name): boolean => onCase(name) && callerOf(name).boards?.includes('SPN') === true;
