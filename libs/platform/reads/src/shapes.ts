export type Variables = Readonly<Record<string, unknown>>;

interface Question {
  readonly answer: (variables: Variables) => string;
}
interface Branch<Made> {
  question?: Question;
  branches?: Map<string, Branch<Made>>;
  made?: { readonly value: Made };
}

/** What a compilation asks about the variables: each answer that it depends on becomes part of what the result is cached under. */
export class Asking {
  readonly asked: { readonly question: Question; readonly answer: string }[] = [];
  private readonly known = new Set<string>();

  constructor(readonly variables: Variables) {}

  /** `key` names the question within one compilation, so that it is asked once. */
  ask<Value>(key: string, read: (variables: Variables) => Value): Value {
    const value = read(this.variables);
    if (!this.known.has(key)) {
      this.known.add(key);
      const answer = (variables: Variables): string => JSON.stringify(read(variables)) ?? 'absent';
      this.asked.push({ question: { answer }, answer: JSON.stringify(value) ?? 'absent' });
    }
    return value;
  }
}

/**
 * All that one document compiles to, by the answers it depends on. The first question is always the same, and each answer decides the
 * next one; so finding the result again costs only the answers, and no syntax tree is walked.
 */
export class Shapes<Made> {
  private start: Branch<Made> = {};
  private count = 0;

  // Far more than a document with sensible maps has; a stream of new page sizes and filters must not fill the memory.
  constructor(private readonly limit = 64) {}

  find(variables: Variables, make: (asking: Asking) => Made): Made {
    let at: Branch<Made> | undefined = this.start;
    while (at) {
      if (at.made) return at.made.value;
      at = at.question && at.branches?.get(at.question.answer(variables));
    }
    const asking = new Asking(variables);
    const value = make(asking);
    this.keep(asking, value);
    return value;
  }

  private keep({ asked }: Asking, value: Made): void {
    if (this.count >= this.limit) {
      this.start = {};
      this.count = 0;
    }
    this.count += 1;
    let at = this.start;
    for (const { question, answer } of asked) {
      at.question ??= question;
      at.branches ??= new Map();
      let next = at.branches.get(answer);
      if (!next) at.branches.set(answer, (next = {}));
      at = next;
    }
    at.made = { value };
  }
}
