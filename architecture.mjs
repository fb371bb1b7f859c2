// Who may know whom. The boundary check, the tests and the docs read this one list; a folder that is not here fails the build.
// Rooms and arrows are explained in ARCHITECTURE.md.

const libraries = {
  kernel: 'libs/kernel',
  contracts: 'libs/contracts',
  client: 'libs/client',
  config: 'libs/platform/config',
  database: 'libs/platform/database',
  'embedded-postgres': 'libs/platform/embedded-postgres',
  'event-log': 'libs/platform/event-log',
  reads: 'libs/platform/reads',
  documents: 'libs/platform/documents',
  identity: 'libs/platform/identity',
  access: 'libs/platform/access',
  audit: 'libs/platform/audit',
  observability: 'libs/platform/observability',
  organisations: 'libs/contexts/organisations',
  specialists: 'libs/contexts/specialists',
  procedures: 'libs/contexts/procedures',
  patients: 'libs/contexts/patients',
  boards: 'libs/contexts/boards',
  cases: 'libs/contexts/cases',
  opinions: 'libs/contexts/opinions',
  discussion: 'libs/contexts/discussion',
  decisions: 'libs/contexts/decisions',
  meetings: 'libs/contexts/meetings',
  letters: 'libs/contexts/letters',
  inbox: 'libs/contexts/inbox',
  imaging: 'libs/contexts/imaging',
  mail: 'libs/connectors/mail',
  dicomweb: 'libs/connectors/dicomweb',
};

const platform = [
  'config',
  'database',
  'embedded-postgres',
  'event-log',
  'reads',
  'documents',
  'identity',
  'access',
  'audit',
  'observability',
];
const contexts = {
  organisations: [],
  specialists: [],
  procedures: [],
  patients: ['organisations'],
  boards: ['organisations', 'specialists', 'procedures'],
  cases: ['organisations', 'patients', 'boards', 'procedures', 'specialists'],
  imaging: ['cases'],
  opinions: ['cases', 'boards', 'specialists', 'procedures'],
  discussion: ['cases', 'boards', 'specialists', 'opinions'],
  meetings: ['cases', 'boards', 'specialists', 'opinions'],
  decisions: ['cases', 'boards', 'meetings', 'opinions', 'specialists', 'procedures'],
  letters: ['cases', 'decisions', 'meetings', 'boards', 'patients', 'specialists'],
  inbox: ['cases', 'boards', 'opinions', 'discussion', 'meetings', 'decisions', 'letters', 'specialists', 'organisations'],
};
const everyContext = Object.keys(contexts);

/** Connectors implement ports that contexts declare. */
const connectors = { mail: ['inbox'], dicomweb: ['imaging'] };
const everyConnector = Object.keys(connectors);

/** Platform libraries that may know another platform library; kernel is known to all of them. */
const platformArrows = {
  config: [],
  database: ['config', 'access', 'observability'],
  'embedded-postgres': ['config'],
  'event-log': ['database', 'audit', 'access', 'observability'],
  reads: ['database', 'access', 'observability'],
  documents: [],
  identity: ['database', 'config', 'access'],
  access: [],
  audit: ['database', 'access', 'observability'],
  observability: ['config', 'access'],
};

const apps = {
  api: [...everyContext, 'dicomweb', ...platform, 'contracts', 'kernel'],
  live: [...everyContext, ...platform, 'contracts', 'kernel'],
  worker: [...everyContext, ...everyConnector, ...platform, 'kernel'],
  standalone: [...everyContext, ...everyConnector, ...platform, 'contracts', 'kernel'],
  // The catalogue is reference data that only the owner may write, so it comes with the timeline.
  migrate: ['database', 'config', 'kernel', 'procedures'],
  web: ['contracts'],
};

/** Apps whose modules another app may import: the one-process door puts the others together. */
const appsOfApps = { standalone: ['api', 'live', 'worker', 'migrate'] };

export { libraries, platform, platformArrows, contexts, connectors, apps, appsOfApps };
