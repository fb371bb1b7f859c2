import {
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What hangs in a case's page, and is shown there whole. Any other node is reference data: its name is enough. */
const partsOfCase = new Set([
  'BoardCase',
  'Review',
  'Proposal',
  'Decision',
  'Opinion',
  'Thread',
  'Comment',
  'Patient',
  'ImagingStudy',
  'InformationItem',
  'CaseAlert',
  'Dissent',
  'Letter',
  'Action',
  'Condition',
]);
const names = ['id', 'name', 'code', 'number'];
/** Small, or the page would cost more than a request may; no test writes more into one case. */
export const pages = { threads: 7, comments: 5, openOpinions: 50, mentions: 50, openQuestions: 50, boardCases: 60, referrals: 60 } as const;
/**
 * Left out of a case's page. The same comments again, past their threads; the way back from them to the case;
 * drafts, which are told on their author's own stream and shown with it; earlier cases of the patient, whose changes are told on streams
 * of their own; what changed since the reader last looked, which whoever follows the stream counts along it; and where the reader stands, which
 * is asked for by name.
 */
const elsewhere = new Set(['BoardCase.comments', 'BoardCase.changesSinceLastLook', 'BoardCase.previousCases', 'BoardCase.otherOpenCases', 'BoardCase.stream', 'Board.stream', 'Board.members',
  'Board.absences', 'Board.charter', 'Board.charterVersions', 'Board.warnings', 'Board.memberChanges', 'Board.openQuestions', 'Board.dueToClose', 'Board.figures', 'Board.meetings', 'Thread.boardCase', 'Comment.boardCase', 'CommentDraft.boardCase', 'Letter.boardCase', 'Letter.decision', 'Decision.letters', 'BoardCase.myDrafts']); // prettier-ignore

/** Everything that the schema offers about a type (the case's earlier reviews only by name, or the page would cost too much), as deep as it goes: a field that is new tomorrow is compared tomorrow. */
function everything(type: GraphQLObjectType, above: readonly string[] = []): string {
  const inside = [...above, type.name];
  const fields = Object.values(type.getFields()).flatMap((field): string[] => {
    if (elsewhere.has(`${type.name}.${field.name}`)) return [];
    if (type.name === 'BoardCase' && field.name === 'reviews')
      return ['reviews { __typename id number openedAt decision { __typename id } }'];
    const of = getNamedType(field.type);
    const page = field.args.some(({ name }) => name === 'first') ? `(first: ${pages[field.name as keyof typeof pages]})` : '';
    if (isLeafType(of)) return [field.name];
    if (isInterfaceType(of) || !isObjectType(of)) throw new Error(`${type.name}.${field.name}: how is this read?`);
    if (of.name.endsWith('Connection')) return [`${field.name}${page} { ${connected(of, inside)} }`];
    const isNode = of.getInterfaces().some(({ name }) => name === 'Node');
    // A circle, such as from a decision to the one it supersedes, is cut at its id.
    const whole = !isNode || (partsOfCase.has(of.name) && !inside.includes(of.name)) || of.name === 'Board';
    return [`${field.name}${page} { ${whole ? everything(of, inside) : named(of)} }`];
  });
  return ['__typename', ...fields].join(' ');
}

const named = (type: GraphQLObjectType): string =>
  ['__typename', ...(partsOfCase.has(type.name) ? ['id'] : names.filter((name) => name in type.getFields()))].join(' ');

function connected(type: GraphQLObjectType, inside: readonly string[]): string {
  const edge = getNamedType(type.getFields()['edges']!.type) as GraphQLObjectType;
  const node = getNamedType(edge.getFields()['node']!.type) as GraphQLObjectType;
  return `__typename edges { __typename node { ${inside.includes(node.name) ? named(node) : everything(node, inside)} } } pageInfo { __typename hasNextPage }`;
}

const position = 'stream { __typename id epoch head }';
/** A line of a list of cases: what the web client's lists show. */
const row = `fragment Row on BoardCase { __typename id number status priority version question submittedAt updatedAt commentCount
  questionKind { __typename code name } painProfile { __typename type } patient { __typename id name birthDate sex identifier }
  review { __typename id sealed dueAt answeredDisciplines missingDisciplines } }`;
/** And what a board's list shows beside it. */
const boardRow = `complexity owner clocks { __typename step dueAt endedAt overdue } agendaItem { __typename id meeting { __typename id startsAt } }`;

export interface Documents {
  readonly casePage: DocumentNode;
  /** Parts of a case by id, one kind at a time. */
  readonly caseParts: ReadonlyMap<string, DocumentNode>;
  readonly worklist: DocumentNode;
  readonly referrals: DocumentNode;
  /** Rows by id, for either list. */
  readonly boardRows: DocumentNode;
  readonly organisationRows: DocumentNode;
  readonly inbox: DocumentNode;
}

/** The documents of a client that shows everything. Positions come first: a head is read before what it stands for. */
export function documentsOf(schema: GraphQLSchema): Documents {
  const whole = (name: string) => everything(schema.getType(name) as GraphQLObjectType);
  const casePage = `fragment CasePage on BoardCase { ${whole('BoardCase')} }`;
  const rows = `nodes(ids: $ids) { __typename id ...Row } } ${row}`;
  const boardRows = rows.replace('...Row', `...Row ... on BoardCase { ${boardRow} }`);
  const comment = everything(schema.getType('Comment') as GraphQLObjectType);
  return {
    casePage: parse(`query CasePage($id: ID!) { boardCase(id: $id) { ${position} ...CasePage } } ${casePage}`),
    caseParts: new Map(
      [...partsOfCase].map((name) => [
        name,
        parse(`query CaseParts($id: ID!, $ids: [ID!]!) { boardCase(id: $id) { __typename id ${position} }
          nodes(ids: $ids) { __typename id ... on ${name} { ${whole(name)} } } }`),
      ]),
    ),
    worklist: parse(`query Worklist($id: ID!) { board(id: $id) { __typename id name ${position} }
      boardCases(boardId: $id, first: ${pages.boardCases}) { __typename edges { __typename node { ...Row ${boardRow} } } pageInfo { __typename hasNextPage } } } ${row}`),
    referrals: parse(`query Referrals($id: ID!) { organisation(id: $id) { __typename id name ${position}
      referrals(first: ${pages.referrals}) { __typename edges { __typename node { ...Row } } pageInfo { __typename hasNextPage } } } } ${row}`),
    boardRows: parse(`query BoardRows($id: ID!, $ids: [ID!]!) { board(id: $id) { __typename id ${position} } ${boardRows}`),
    organisationRows: parse(`query OrganisationRows($id: ID!, $ids: [ID!]!) { organisation(id: $id) { __typename id ${position} } ${rows}`),
    inbox: parse(`query Inbox { viewer { __typename inbox { __typename ${position}
      openOpinions(first: ${pages.openOpinions}) { __typename edges { __typename node { ...Row } } }
      items(first: 50) { __typename edges { __typename node { __typename kind rule subjectId since dueAt boardCase { __typename id number } } } }
      counts { __typename kind count }
      notificationPreferences { __typename rhythm mailAddress language timeZone dailyAt quietFrom quietUntil }
      drafts { ${everything(schema.getType('CommentDraft') as GraphQLObjectType)} }
      referralDrafts { __typename id version content begunAt savedAt organisation { __typename id name } }
      openQuestions(first: ${pages.openQuestions}) { __typename edges { __typename node { __typename id questionTo resolvedAt } } }
      mentions(first: ${pages.mentions}) { __typename edges { __typename node { ${comment} } } } } } } ${row}`),
  };
}

/** Every `Type.field` that a document asks for; what the web client shows must be among what is compared. */
export function fieldsOf(schema: GraphQLSchema, document: DocumentNode): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(info, { Field: ({ name }) => void found.add(`${info.getParentType()?.name}.${name.value}`) }));
  return found;
}
