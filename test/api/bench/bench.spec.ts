import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from '@jest/globals';
import { AnswersDiffer, compareAnswers } from '../../bench/compare-answers.js';
import { firstDifference, plain } from '../../bench/equality.js';
import { readOptions } from '../../bench/options.js';
import type { Peer } from '../../bench/peers/peer.js';
import { reportOf } from '../../bench/report.js';
import { runBench } from '../../bench/run.js';

const servers: Server[] = [];
afterAll(() => servers.forEach((server) => server.close()));

/** A peer that answers every page with the same thing. */
async function answering(name: string, answer: unknown): Promise<Peer> {
  const server = createServer((_, response) => response.end(JSON.stringify(answer))).listen(0, '127.0.0.1');
  servers.push(server);
  await new Promise((resolve) => server.once('listening', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { name, server: { address } as never, ask: () => ({ method: 'GET', path: '/' }), read: (_, given) => given };
}

describe('the bench', () => {
  it('finds every peer answering the same, and measures pages, comments and broadcasts', async () => {
    const lines: string[] = [];
    const options = readOptions('--quick --cases 60 --keys 24 --seconds 0.05 --sockets 6'.split(' '));
    const report = await runBench(options, (line) => lines.push(line));
    // Six peers beside the reference, each with three pages of each key; three of them search too.
    expect(report.compared).toBeGreaterThanOrEqual((6 * 3 + 3) * 8);
    const page = reportOf(report, options, 'npm run bench');
    const mentioned = (peer: string): number => page.split(peer).length - 1;
    for (const peer of ['PostGraphile 5', 'Apollo Server 5', 'NestJS, TypeORM']) expect([peer, mentioned(peer)]).toEqual([peer, 3]);
    expect(mentioned('| Consilium, nothing remembered |')).toBe(4);
    expect(page).toMatch(
      /CPU of the search page for one of the worklist page, in the same round: .*Consilium, nothing remembered \d+\.\d\d/,
    );
    // Beside a writer too.
    for (const peer of ['hand-written SQL', 'node:http; one case written', 'Consilium; one case written'])
      expect([peer, mentioned(peer)]).toEqual([peer, peer.startsWith('hand') ? 8 : 3]);
    expect(page).toMatch(/addComment through GraphQL.*\d\.\d\d/);
    expect(page).toMatch(/bare ws \| \d+ \| \d+\.\d/);
    expect(page).not.toMatch(/NaN|undefined|Infinity/);
  }, 300_000);

  it('ends at the first answer that differs, however deep, and says where', async () => {
    const answer = (name: string) => ({
      items: [{ id: 'case_00000000-0000-7000-8000-000000000001', review: { opinions: [{ author: { name } }] } }],
    });
    const same = await answering('same', answer('Dr Invented'));
    const other = await answering('other', answer('Dr Invited'));
    const key = { boardId: 'b', caseId: 'c', after: null };
    expect(await compareAnswers([same, same], [key])).toBe(4);
    const comparing = compareAnswers([same, other], [key]);
    await expect(comparing).rejects.toThrow(AnswersDiffer);
    await expect(comparing).rejects.toThrow(
      'other, board page of case c: items.0.review.opinions.0.author.name: "Dr Invented" expected, "Dr Invited" found',
    );
  });

  it('compares what is said, not how ids, times, connections and nothing are written', () => {
    const ours = {
      id: 'case_00000000-0000-7000-8000-000000000001',
      at: '2026-11-22T15:44:50.123Z',
      list: { edges: [{ node: { n: 1 } }] },
      none: [],
    };
    const theirs = { id: '00000000-0000-7000-8000-000000000001', at: '2026-11-22 16:44:50.123+01:00', list: [{ n: 1, more: true }] };
    expect(firstDifference(plain(ours), plain(theirs))).toBeNull();
    for (const [wrong, path] of [
      [{ ...theirs, id: '00000000-0000-7000-8000-000000000002' }, 'id'],
      [{ ...theirs, at: '2026-11-22 16:44:50.124+01:00' }, 'at'],
      [{ ...theirs, list: [{ n: 2 }] }, 'list.0.n'],
      [{ ...theirs, list: [{ n: 1 }, { n: 2 }] }, 'list'],
      [{ ...theirs, list: null }, 'list'],
      [{ ...theirs, none: [1] }, 'none'],
    ] as const)
      expect(firstDifference(plain(ours), plain(wrong))).toMatch(new RegExp(`^${path}: `));
  });
});
