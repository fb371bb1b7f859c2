import { GraphQLScalarType, buildSchema, type GraphQLSchema } from 'graphql';
import { DateResolver, DateTimeResolver } from 'graphql-scalars';

export const columns = Array.from({ length: 60 }, (_, index) => `c${String(index).padStart(2, '0')}`);

const page = 'first: Int, after: String, last: Int, before: String';

/** Small, but every kind of read is in it: for the specs of the compiler and of its fallback. */
const text = /* GraphQL */ `
  scalar DateTime
  scalar Date
  scalar JSON
  interface Node { id: ID! }
  enum Status { OPEN CLOSED }
  enum Order { NEWEST OLDEST PRIORITY }
  input CaseFilter { status: [Status!], search: String, minimum: Float, urgent: Boolean = null, and: CaseFilter }
  type Query {
    node(id: ID!): Node
    nodes(ids: [ID!]!): [Node]!
    viewer: Viewer!
    board(id: ID!): Board
    boards: [Board!]!
    boardCase(id: ID!): BoardCase
    boardCases(boardId: ID!, filter: CaseFilter, orderBy: Order = NEWEST, ${page}): BoardCaseConnection!
    motto(loud: Boolean = false, name: String): String!
    figures: Figures!
    outside: String
  }
  type Viewer { name: String inbox: Inbox organisation: String }
  type Inbox { cases(${page}): BoardCaseConnection! mentions: [Comment!]! absent: Absent }
  type Absent { name: String! cases(first: Int, after: String): BoardCaseConnection! }
  type Figures { boards: Int! mean: Float at: DateTime! today: Date! open: JSON }
  type Board implements Node {
    id: ID! name: String! codes: [String!]! members: [Member!]! cases(${page}): BoardCaseConnection! topCase: BoardCase chair: Person!
  }
  type Member { person: Person! role: String! position: Int! board: Board! cases: [BoardCase!]! }
  type BoardCase implements Node {
    id: ID! question: String! status: Status! statuses: [Status!] version: Int! weight: Float ratio: Float urgent: Boolean submittedAt: DateTime updatedAt: DateTime!
    bornOn: Date tags: [String!]! scores: [Float!] extra: JSON board: Board! patient: Patient! patientIfSeen: Patient
    profile: Profile! plan: Plan sites: [Site!]! previous(most: Int): [BoardCase!]! comments(${page}): CommentConnection!
    byPriority(first: Int, after: String): CommentConnection! latest(audience: String): Comment commentCount: Int! mayClose: Boolean!
    quorum: Quorum! verdict: Quorum wide: Wide! unread: String
  }
  type Wide { ${columns.map((name) => `${name}: String`).join(' ')} }
  type Profile { type: String! worst: Int notes: [String!] nested: Profile2! }
  type Profile2 { goals: String caseId: ID! }
  type Plan { what: String! }
  type Site { site: String! side: String position: Int! boardCase: BoardCase! label(prefix: String): String! }
  type Quorum { met: Boolean! at: DateTime! requirements: [Requirement!]! by: Person }
  type Requirement { label: String! count: Int! people: [Person!]! }
  type Patient implements Node { id: ID! name: String! cases: [BoardCase!]! }
  type Person implements Node { id: ID! name: String! }
  type Comment implements Node { id: ID! body: String! author: Person! createdAt: DateTime! boardCase: BoardCase! }
  type BoardCaseConnection { edges: [BoardCaseEdge!]! pageInfo: PageInfo! }
  type BoardCaseEdge { node: BoardCase! cursor: String! }
  type CommentConnection { edges: [CommentEdge!]! pageInfo: PageInfo! }
  type CommentEdge { node: Comment! cursor: String! }
  type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
  type Mutation { touch(id: ID!): TouchPayload }
  type TouchPayload { boardCase: BoardCase }
`;

export function houseSchema(): GraphQLSchema {
  const schema = buildSchema(text);
  Object.assign(schema.getType('DateTime') as GraphQLScalarType, scalar(DateTimeResolver));
  Object.assign(schema.getType('Date') as GraphQLScalarType, scalar(DateResolver));
  return schema;
}

const scalar = ({ serialize, parseValue, parseLiteral }: GraphQLScalarType) => ({ serialize, parseValue, parseLiteral });
