import { firstDifference, plain } from './equality.js';
import { pageNames, type Key, type PageName } from './pages.js';
import type { Peer } from './peers/peer.js';

/** An answer that is not what the others answer: measuring it would compare different things. */
export class AnswersDiffer extends Error {}

/**
 * Every page of every peer for these keys, against the first peer's. Beside the first page and some in the middle the keys hold what is
 * empty: cases without a review, without a comment, without a previous case.
 */
export async function compareAnswers(peers: readonly Peer[], keys: readonly Key[]): Promise<number> {
  let compared = 0;
  for (const page of pageNames)
    for (const key of keys) {
      const [reference, ...others] = peers.filter((peer) => peer.ask(page, key, 0) !== null);
      const expected = plain(await answerOf(reference!, page, key));
      for (const peer of others) {
        const difference = firstDifference(expected, plain(await answerOf(peer, page, key)));
        if (difference) throw new AnswersDiffer(`${peer.name}, ${page} page of case ${key.caseId}: ${difference}`);
        compared += 1;
      }
    }
  return compared;
}

async function answerOf(peer: Peer, page: PageName, key: Key): Promise<unknown> {
  const { method, path, headers, body } = peer.ask(page, key, 0)!;
  const response = await fetch(peer.server.address + path, { method, headers: { ...headers }, body: body ?? null });
  const text = await response.text();
  if (!response.ok) throw new AnswersDiffer(`${peer.name}, ${page} page: ${response.status} ${text.slice(0, 500)}`);
  try {
    return peer.read(page, JSON.parse(text));
  } catch (error) {
    throw new AnswersDiffer(`${peer.name}, ${page} page: ${(error as Error).message}`);
  }
}
