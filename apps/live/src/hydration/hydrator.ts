import { parse, type DocumentNode } from 'graphql';
import type { Viewer } from '#access';
import { deliveryOf, fragments, referenceTypes, type FragmentName, type LiveContent, type ReferenceKey } from '#contracts';
import type { LoggedFact } from '#event-log';
import { globalId, type Clock } from '#kernel';
import { readFragment, type ReadModel, type StatementReader } from '#reads';
import { audienceOf, type Subject } from '../access/subject.js';
import { closedToSome } from './closed-to-some.js';
import type { LiveMetrics } from '../metrics.js';
import type { ReadyFact } from '../streams/ring.js';

const documents = new Map<FragmentName, DocumentNode>();
const documentOf = (name: FragmentName): DocumentNode => {
  const known = documents.get(name) ?? parse(fragments[name].document);
  documents.set(name, known);
  return known;
};

const idsAt = (refs: LoggedFact['refs'], key: ReferenceKey): string[] => {
  const at = refs[key];
  return (Array.isArray(at) ? at : [at]).filter((id): id is string => typeof id === 'string');
};

/** Makes facts ready to be sent: content as the stream's audience may read it, and public ids instead of references. */
export class Hydrator {
  constructor(
    private readonly model: () => ReadModel,
    private readonly reader: StatementReader,
    private readonly clock: Clock,
    private readonly metrics: LiveMetrics,
  ) {}

  /**
   * `head` was read before: so the content is at least as new as it. Each row and fragment is read once for all the facts. `bare`
   * facts bring no content, and ask for it instead.
   */
  async ready(subject: Subject, facts: readonly LoggedFact[], head: number, bare: boolean): Promise<ReadyFact[]> {
    const began = performance.now();
    const audience = bare ? null : audienceOf(subject);
    const wanted = new Map<FragmentName, Set<string>>();
    const closed = audience ? await closedToSome(this.reader, subject, facts) : new Set<string>();
    const named = facts.map((fact) => {
      const { hydrate = [], refetch = [] } = deliveryOf(fact.type, subject.kind) ?? {};
      const asks = bare || idsAt(fact.refs, 'caseId').some((id) => closed.has(id));
      const content = audience && !asks ? hydrate.flatMap(([name, key]) => idsAt(fact.refs, key).map((id) => ({ name, id }))) : [];
      for (const { name, id } of content) wanted.set(name, (wanted.get(name) ?? new Set()).add(id));
      const asked = new Set([...refetch, ...(asks ? hydrate.map(([, key]) => key) : [])]);
      return { fact, content, refetch: [...asked].flatMap((key) => idsAt(fact.refs, key).map((id) => globalId(referenceTypes[key], id))) };
    });
    const { texts, patients } = audience ? await this.#read(wanted, audience) : { texts: new Map<string, string | null>(), patients: [] };
    if (wanted.size > 0) this.metrics.observe?.hydrated((performance.now() - began) / 1_000);
    return named.map(({ fact: { seq, type, version, at }, content, refetch }) => {
      const ready = {
        seq,
        type,
        version,
        at: at.toISOString(),
        content: content.map(({ name, id }): LiveContent => {
          const text = texts.get(`${name} ${id}`) ?? null;
          return {
            fragment: name,
            id: globalId(fragments[name].type, id),
            data: text === null ? null : (JSON.parse(text) as Record<string, unknown>),
            head,
          };
        }),
        refetch,
      };
      const bytes = JSON.stringify(ready).length;
      return { fact: ready, bytes, at: at.getTime(), patients: ready.content.some(({ data }) => data !== null) ? patients : [] };
    });
  }

  async #read(
    wanted: Map<FragmentName, Set<string>>,
    audience: Viewer,
  ): Promise<{ texts: Map<string, string | null>; patients: string[] }> {
    const texts = new Map<string, string | null>();
    const patients = new Set<string>();
    await Promise.all(
      [...wanted].map(async ([name, set]) => {
        const ids = [...set];
        this.metrics.fragmentsRead += ids.length;
        const answer = await readFragment(
          this.model(),
          documentOf(name),
          fragments[name].type,
          ids,
          this.reader,
          audience,
          this.clock.now(),
        );
        ids.forEach((id, index) => texts.set(`${name} ${id}`, answer.texts[index] ?? null));
        for (const patient of answer.patients) patients.add(patient);
      }),
    );
    return { texts, patients: [...patients] };
  }
}
