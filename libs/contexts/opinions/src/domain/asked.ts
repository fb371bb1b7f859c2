/** One required discipline of a review (OPIN-5), as the case's rows and the answers given so far say. */
export interface AskedDiscipline<Discipline extends string = string> {
  readonly discipline: Discipline;
  readonly personId: string | null;
  readonly substituteId: string | null;
  readonly dueAt: Date | null;
  /** Somebody of this discipline has given an opinion. */
  readonly answered: boolean;
}

export const missingDisciplines = <Discipline extends string>(asked: readonly AskedDiscipline<Discipline>[]): Discipline[] => [
  ...new Set(asked.filter(({ answered }) => !answered).map(({ discipline }) => discipline)),
];

/** Required disciplines that have neither answered nor are overdue: while there are any, unsealing needs a reason (OPIN-4). */
export const stillWaitedFor = <Discipline extends string>(asked: readonly AskedDiscipline<Discipline>[], now: Date): Discipline[] =>
  missingDisciplines(asked.filter(({ dueAt }) => dueAt === null || dueAt.getTime() >= now.getTime()));

/**
 * For which of their disciplines somebody answers: the one that they were asked for, else one that is still missing, else their first.
 * Null when they have none, as observers and coordinators without a discipline.
 */
export function disciplineToAnswerFor<Discipline extends string>(
  personId: string,
  own: readonly Discipline[],
  asked: readonly AskedDiscipline<Discipline>[],
): Discipline | null {
  const mine = asked.filter(({ discipline }) => own.includes(discipline));
  const named = mine.find((one) => one.personId === personId) ?? mine.find((one) => one.substituteId === personId);
  return (named ?? mine.find(({ answered }) => !answered))?.discipline ?? own[0] ?? null;
}
