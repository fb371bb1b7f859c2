/** One required discipline of a review (OPIN-5), as the case's rows and the answers given so far say. */
export interface AskedDiscipline<Discipline extends string = string> {
  readonly discipline: Discipline;
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
