import type { FastifyReply } from 'fastify';
import { archiveRefusals, type ArchiveAnswer, type ArchiveQuestion } from '#imaging';
import { requestBuckets, type Metrics } from '#observability';

// A viewer asks for a dozen at once; a program that asks for more keeps others from the archive.
const mostAtOnce = 64;
const kinds: readonly ArchiveQuestion['of'][] = ['series', 'metadata', 'instance', 'frame', 'picture'];

/** How long the archive takes to begin to answer, and how much one person may have under way. */
export class LookingTimes {
  readonly #underWay = new Map<string, number>();
  readonly #times;

  constructor(metrics: Metrics) {
    this.#times = metrics.histogram(
      'consilium_archive_answer_seconds',
      'Time until the image archive began to answer, by what was asked and what came: found, missing, or away.',
      requestBuckets,
      ['what', 'outcome'],
    );
    for (const what of kinds) for (const outcome of ['found', 'missing', 'away']) this.#times.zero({ what, outcome });
    metrics.gauge('consilium_archive_answers_under_way', 'Images that are being sent.', () =>
      [...this.#underWay.values()].reduce((sum, one) => sum + one, 0),
    );
  }

  async of(
    what: ArchiveQuestion['of'],
    who: string,
    reply: FastifyReply,
    answer: Promise<ArchiveAnswer | null>,
  ): Promise<ArchiveAnswer | null> {
    const before = this.#underWay.get(who) ?? 0;
    if (before >= mostAtOnce) {
      answer.then((one) => one?.content.destroy()).catch(() => undefined);
      throw archiveRefusals.refuse('ARCHIVE_BUSY');
    }
    this.#underWay.set(who, before + 1);
    reply.raw.once('close', () => {
      const left = (this.#underWay.get(who) ?? 1) - 1;
      if (left > 0) this.#underWay.set(who, left);
      else this.#underWay.delete(who);
    });
    const began = performance.now();
    let outcome = 'away';
    try {
      const found = await answer;
      outcome = found ? 'found' : 'missing';
      return found;
    } finally {
      this.#times.observe({ what, outcome }, (performance.now() - began) / 1_000);
    }
  }
}
