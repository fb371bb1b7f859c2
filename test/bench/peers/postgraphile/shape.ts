/*
 * What PostGraphile answers, in the shape that all are compared in. Its documents name fields as the others do; what remains is what a
 * client of it would do itself: take the one row out of a list of one, put a plan's procedures into its steps, read the charter's JSON.
 */
type Json = Record<string, unknown>;

const nodesOf = (value: unknown): Json[] => (value as { nodes: Json[] }).nodes;
const firstOf = (value: unknown): Json | null => nodesOf(value)[0] ?? null;

function withPlan<Row extends Json | null>(row: Row): Row {
  if (row === null) return row;
  const procedures = new Map(nodesOf(row['procedures']).map((procedure) => [procedure['id'], procedure]));
  const { steps } = row['recommendation'] as { steps: Json[] };
  const recommendation = { steps: steps.map((step) => ({ ...step, procedure: procedures.get(step['procedureId']) ?? null })) };
  return { ...row, recommendation };
}

function review(row: Json | null): Json | null {
  if (row === null) return null;
  const asked = nodesOf(row['asked'] ?? row['missingDisciplines']);
  const open = asked.filter(({ answeredAt = null }) => answeredAt === null);
  return {
    ...row,
    answeredDisciplines: nodesOf(row['answeredDisciplines']).map(({ discipline }) => discipline),
    missingDisciplines: [...new Set(open.map(({ discipline }) => discipline))],
    asked,
    ...('opinions' in row && { opinions: row['sealed'] ? [] : nodesOf(row['opinions']).map(withPlan) }),
    ...('proposal' in row && { proposal: proposal(row['proposal'] as Json | null) }),
    ...('decision' in row && { decision: decision(firstOf(row['decision'])) }),
  };
}

function proposal(row: Json | null): Json | null {
  if (row === null) return null;
  return { ...withPlan(row), ballots: nodesOf(row['ballots']).filter(({ revision }) => revision === row['revision']) };
}

function decision(row: Json | null): Json | null {
  if (row === null) return null;
  const cast = row['cast'] ? nodesOf((row['cast'] as Json)['ballots']) : [];
  const confirmed = new Map(cast.filter(({ revision }) => revision === row['revision']).map((one) => [one['voterId'], one['confirmedAt']]));
  return {
    ...withPlan(row),
    ...('ballots' in row && {
      ballots: nodesOf(row['ballots']).map((ballot) => ({
        ...ballot,
        confirmedAt: ballot['confirmedAt'] ?? confirmed.get((ballot['voter'] as Json)['id']) ?? null,
      })),
    }),
    ...('dissents' in row && { dissents: nodesOf(row['dissents']) }),
    ...('record' in row && { record: { ...(row['record'] as Json), tellsPatient: row['tellsPatient'] } }),
  };
}

const count = (value: unknown): number => (value as { totalCount: number }).totalCount;

export function rowOfPage(row: Json): Json {
  return {
    ...row,
    commentCount: count(row['commentCount']),
    ...('comments' in row && { comments: nodesOf(row['comments']) }),
    ...('imagingStudies' in row && { imagingStudies: nodesOf(row['imagingStudies']) }),
    review: review(firstOf(row['review'])),
  };
}

const roles = ['CHAIR', 'COORDINATOR', 'MEMBER', 'GUEST', 'OBSERVER'];
const roleOf = (member: Json): number => roles.indexOf(member['role'] as string);

export function wholeCase(row: Json): Json {
  const board = row['board'] as Json;
  const content = firstOf(board['charters'])!['content'] as { questionKinds: Json[]; emergencyRoute?: { text?: string } };
  const cases = nodesOf((row['patient'] as Json)['cases']);
  const { redFlags = [] } = row['painProfile'] as { redFlags?: { finding: string }[] };
  return {
    ...rowOfPage(row),
    referredBy: (row['organisation'] as Json)['name'],
    questionKind: content.questionKinds.find(({ code }) => code === row['kind']) ?? null,
    emergencyRoute: redFlags.some(({ finding }) => finding === 'PRESENT') ? (content.emergencyRoute?.text ?? null) : null,
    board: {
      ...board,
      members: nodesOf(board['members']).sort((one, other) => roleOf(one) - roleOf(other)),
      questionKinds: content.questionKinds,
    },
    previousCases: cases.slice(cases.findIndex(({ id }) => id === row['id']) + 1).slice(0, 20),
    requestedInformation: nodesOf(row['requestedInformation']),
    reviews: nodesOf(row['reviews']).map((one) => ({ ...one, decision: withPlan(firstOf(one['decision'])) })),
    threads: nodesOf(row['threads']).map((thread) => ({ ...thread, comments: nodesOf(thread['comments']).map(comment) })),
  };
}

const comment = (row: Json): Json => ({ ...row, deletedBy: row['deletedAt'] === null ? null : row['author'] });
