import { describe, expect, it } from '@jest/globals';
import { departures, requestsOf, translated } from './printed.js';

const sh = (text: string) => `\`\`\`sh\n${text}\n\`\`\`\n`;
const json = (value: unknown) => `\`\`\`json\n${JSON.stringify(value)}\n\`\`\`\n`;
const curl = (body: string) => `curl -s http://localhost:3000/graphql -d @- <<'JSON'\n${body}\nJSON`;
const id = (n: number) => `case_0198${n}2f6-7b00-7e1f-91b3-db5560b70866`;

describe('what a page prints', () => {
  it('is found with whose token it is sent with and what is said to come back', () => {
    const page = `${sh(`TOKEN=$(npm run -s token -- --as chair)\n${curl('{ "query": "{ a }" }')}`)}text\n${json({ data: 1 })}${sh(curl('{ "query": "{ b }" }'))}`;
    expect(requestsOf(page)).toMatchObject([
      { who: 'chair', request: '{ "query": "{ a }" }', answer: { data: 1 } },
      { who: 'chair', request: '{ "query": "{ b }" }', answer: null, answerAt: null },
    ]);
    const [from, to] = requestsOf(page)[0]!.answerAt!;
    expect(page.slice(from, to)).toBe('{"data":1}\n');
  });

  it('is refused where a request would go untested', () => {
    expect(() => requestsOf(sh('curl http://localhost:3000/graphql -d \'{"query":"{ a }"}\''))).toThrow('not printed as the others');
    expect(() => requestsOf(sh(`${curl('{}')}\n${curl('{}')}`))).toThrow('two requests');
  });

  it('is compared to the letter but for what is another one everywhere', () => {
    const known = new Map<string, string>();
    expect(
      departures({ id: id(1), at: '2026-01-01T00:00:00.000Z', s: 'A' }, { id: id(2), at: '2027-01-01T10:00:00.000Z', s: 'A' }, known),
    ).toEqual([]);
    expect(translated(`{"id": "${id(1)}"}`, known)).toBe(`{"id": "${id(2)}"}`);
    expect(departures({ s: 'A', n: 1 }, { s: 'B', n: 1, more: null }, known)).toEqual([
      'answer.s is "B", not "A"',
      'answer.more is null, not undefined',
    ]);
    expect(departures([id(1)], ['review_01980000-7b00-7e1f-91b3-db5560b70866'], known)).toHaveLength(1);
    expect(departures([1], [1, 2], known)).toEqual(['answer has 2 entries, not 1']);
    expect(departures({ cost: 3, head: 3, version: 3 }, { cost: 4, head: 4, version: 4 }, known)).toEqual(['answer.version is 4, not 3']);
    expect(departures({ head: 3 }, { head: null }, known)).toHaveLength(1);
  });
});
