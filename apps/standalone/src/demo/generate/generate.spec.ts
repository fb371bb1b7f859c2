import { describe, expect, it } from '@jest/globals';
import { newId } from '#kernel';
import { Chance } from './chance.js';
import { askedFor } from './command.js';
import { Diary, isWeekend } from './diary.js';
import { caseMix, decisionMix, priorities } from './distributions.js';
import { progress } from './progress.js';
import { copied } from './rows/sheet.js';
import { JsonList } from './rows/tables.js';
import { conditions } from './referral.js';
import { emergencies, fill } from './words/condition.js';

const at = Date.parse('2026-11-20T09:00:00.000Z');

describe('chance', () => {
  it('falls out the same for the same name, and otherwise for its neighbour', () => {
    const drawn = (name: string): number[] => {
      const chance = new Chance(name);
      return Array.from({ length: 5 }, () => chance.bits());
    };
    expect(drawn('story/7/41')).toEqual(drawn('story/7/41'));
    expect(drawn('story/7/41')).not.toEqual(drawn('story/7/42'));
  });

  it('makes ids of the same form as everybody else, with their time, and none twice', () => {
    const chance = new Chance('ids');
    const ids = Array.from({ length: 20_000 }, () => chance.id(at));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids.slice(0, 500)) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(ids[0]!.slice(0, 13)).toBe(newId(new Date(at)).slice(0, 13));
    expect(chance.key()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });

  it('keeps to its weights, its mean and its percentiles', () => {
    const chance = new Chance('shape');
    const many = 40_000;
    const draws = Array.from({ length: many }, () => chance.weighted(priorities));
    for (const [name, share] of Object.entries(priorities))
      expect(draws.filter((drawn) => drawn === name).length / many).toBeCloseTo(share, 1.7);
    const days = Array.from({ length: many }, () => chance.logNormal(19, 46)).sort((a, b) => a - b);
    expect(days[many / 2]!).toBeCloseTo(19, -0.5);
    expect(Math.abs(days[many * 0.9]! - 46)).toBeLessThan(2);
  });
});

describe('a diary', () => {
  it('goes forward, and never to a weekend or a night', () => {
    const chance = new Chance('diary');
    const diary = new Diary(chance, at, false);
    for (let step = 0; step < 2_000; step++) {
      const before = diary.at;
      const now = step % 2 ? diary.minutes(chance.between(1, 400)) : diary.days(chance.share() * 4);
      expect(now).toBeGreaterThan(before);
      expect(isWeekend(now)).toBe(false);
      expect(new Date(now).getUTCHours()).toBeGreaterThanOrEqual(7);
      expect(new Date(now).getUTCHours()).toBeLessThan(20);
    }
  });
});

describe('the texts', () => {
  it('have nothing left to fill in, nothing that Markdown takes for HTML, and stay within what a referral may hold', () => {
    const words = { side: 'left', Side: 'Left', level: 'L4-5', time: '6 months', score: '7', metres: '100', grade: '3', analgesic: 'naproxen', procedure: 'a block', goal: 'rest' }; // prettier-ignore
    for (const text of [...emergencies.questions, ...emergencies.reasons]) expect(fill(text, words)).not.toMatch(/[{}<]/);
    for (const condition of Object.values(conditions)) {
      const texts = [
        ...condition.questions,
        ...condition.reasons,
        ...condition.diagnoses,
        ...condition.imaging.flatMap(({ findings }) => findings),
      ];
      for (const text of texts) expect(fill(text, words)).not.toMatch(/[{}<]/);
      for (const level of condition.levels) expect(level.length).toBeLessThanOrEqual(60);
    }
    expect(() => fill('no {such} word', words)).toThrow('{such}');
  });

  it('know a condition for each of the mix, whose shares are whole', () => {
    expect(Object.keys(conditions).sort()).toEqual(Object.keys(caseMix).sort());
    expect(Object.values(caseMix).reduce((sum, share) => sum + share, 0)).toBe(100);
    expect(Object.values(decisionMix).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  });
});

describe('COPY text', () => {
  it.each([
    [null, '\\N'],
    ['tab\tline\nback\\slash', 'tab\\tline\\nback\\\\slash'],
    [new Date('2026-02-28T23:59:58.007Z'), '2026-02-28T23:59:58.007Z'],
    [['a', 'b'], '{a,b}'],
    [{ say: '"x"\n' }, '{"say":"\\\\"x\\\\"\\\\n"}'],
    [new JsonList([1, 'b']), '[1,"b"]'],
    [Buffer.from('00ff', 'hex'), '\\\\x00ff'],
    [true, 't'],
  ])('of %j is %s', (cell, text) => expect(copied(cell)).toBe(text));
});

describe('demo:generate', () => {
  it('reads what it is asked for', () => {
    expect(askedFor(['--cases', '20000', '--seed', '7'])).toEqual({ cases: 20_000, seed: 7 });
    const friday = new Date(Date.now() - 9 * 86_400_000).toISOString().slice(0, 10);
    expect(askedFor(['--cases', '1', '--until', friday])).toEqual({ cases: 1, seed: 1, now: new Date(`${friday}T00:00:00.000Z`) });
  });

  it.each([
    [[], /^Say how many/],
    [['--cases', 'x'], /^--cases x is not a whole number/],
    [['--cases', '0'], /^--cases 0 is not/],
    [['--cases', '2.5'], /^--cases 2.5 is not/],
    [['--cases', '1000001'], /to 1000000\.$/],
    [['--cases', '5', '--seed', '1e3'], /^--seed 1e3 is not/],
    [['--cases', '5', '--until', '2026-02-30'], /is not a day such as/],
    [['--cases', '5', '--until', '2099-01-01'], /last twelve months/],
    [['--cases', '5', '--sead', '7'], /^Say how many/],
    [['20000'], /^Say how many/],
  ])('says in one line what is wrong with %j', (args, line) => {
    expect(() => askedFor(args)).toThrow(line);
    expect(() => askedFor(args)).toThrow(/^[^\n]*$/);
  });

  it('says each tenth in a line where nobody looks on', () => {
    const said: string[] = [];
    const shown = progress(250, { isTTY: false, write: (text: string) => said.push(text) } as never);
    for (const done of [0, 100, 110, 250]) shown(done);
    shown.end();
    expect(said).toEqual(['100 of 250 cases (40 %)\n', '250 of 250 cases (100 %); now keys, indexes and statistics\n']);
  });
});
