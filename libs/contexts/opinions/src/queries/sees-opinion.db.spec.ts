import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boardAudience, organisationAudience, type Viewer } from '#access';
import { globalId } from '#kernel';
import { tablesShowing } from '../../../../../test/builders/ask.js';
import { everybody, type Somebody } from '../../../../../test/builders/house.js';
import {
  ask,
  house,
  caseId,
  reviewId,
  openReview,
  returnTo,
  give,
  breakSealAs,
  as,
  factsOfCase,
  review,
  authors,
} from '../../../../../test/builders/opinion-desk.js';

describe('the seal', () => {
  const board: Somebody[] = ['chair', 'deputy', 'coordinator', 'secondRadiologist', 'physiotherapist', 'observer', 'guest', 'bothSides'];
  const strangers: Somebody[] = ['referrer', 'administrator', 'otherReferrer', 'outsider', 'formerMember', 'formerGuest'];
  const audiences = (): [string, Viewer][] => [
    ["the board's audience", boardAudience(house.board)],
    ["the organisation's audience", organisationAudience(house.organisation)],
    [
      "the hospital's system",
      { ...organisationAudience(house.organisation), audienceOrganisation: null, organisation: house.organisation },
    ],
  ];

  it('[OPIN-2] hides an opinion, and everything that it could be inferred from, from whoever has not answered', async () => {
    const { opinionId } = await give('radiologist', { rationale: 'canary-sealed-first' });
    await give('radiologist', { rationale: 'canary-sealed-second' });
    const node = `{ node(id: "${globalId('Opinion', opinionId)}") { id } nodes(ids: ["${globalId('Opinion', opinionId)}"]) { id } }`;
    const viewers: [string, Viewer][] = [
      ...everybody.filter((name) => name !== 'radiologist').map((name): [string, Viewer] => [name, as(name)]),
      ...audiences(),
    ];
    for (const [name, viewer] of viewers) {
      const seen = await review(viewer);
      if (seen) expect([name, seen.opinions, seen.answeredDisciplines]).toEqual([name, [], ['RADIOLOGY']]);
      expect([name, await ask(house, viewer, node)]).toEqual([name, { node: null, nodes: [null] }]);
      expect([name, await tablesShowing('canary-sealed', house, viewer)]).toEqual([name, []]);
    }
    expect(await tablesShowing('canary-sealed-first', house, as('radiologist'))).toEqual(['opinion_version']);
  });

  it('[OPIN-2] lets exactly those read the others who have given their own', async () => {
    await give('radiologist', { rationale: 'canary-radiologist' });
    await give('physiotherapist', { rationale: 'canary-physiotherapist' });
    expect(await authors(as('radiologist'))).toEqual(['radiologist', 'physiotherapist']);
    expect(await authors(as('physiotherapist'))).toEqual(['radiologist', 'physiotherapist']);
    for (const name of board.filter((one) => one !== 'physiotherapist')) expect([name, await authors(as(name))]).toEqual([name, []]);
    await give('guest');
    expect(await authors(as('guest'))).toHaveLength(3);
    expect(await tablesShowing('canary-radiologist', house, as('guest'))).toEqual(['opinion']);
  });

  it('[OPIN-2] an answer in one review opens no other', async () => {
    const first = reviewId;
    await give('radiologist', { rationale: 'canary-first-review' });
    await openReview();
    await give('chair');
    returnTo(first);
    expect(await authors(as('chair'))).toEqual([]);
    expect(await tablesShowing('canary-first-review', house, as('chair'))).toEqual([]);
  });

  it('[OPIN-2] the log says the same of a first opinion, a revision and a second one of the discipline', async () => {
    const { opinionId } = await give('radiologist');
    await give('radiologist', { confidence: 5 });
    await give('secondRadiologist');
    const facts = (await factsOfCase()).map(({ type, refs }) => ({ type, refs }));
    expect(facts).toEqual(Array(3).fill({ type: 'opinionSubmitted', refs: { caseId, reviewId } }));
    await breakSealAs('chair', { reason: 'urgent' });
    await give('radiologist', { confidence: 4 });
    expect((await factsOfCase()).slice(3).map(({ type, refs }) => ({ type, refs }))).toEqual([
      { type: 'reviewUnsealed', refs: { caseId, reviewId, version: 2 } },
      { type: 'opinionRevised', refs: { caseId, reviewId, opinionId, version: 3 } },
    ]);
    expect((await house.facts(`referral:${caseId}`)).length).toBe(0);
  });

  it("[OPIN-2] broken, shows every opinion to the board's side and none to anybody else", async () => {
    await give('radiologist', { rationale: 'canary-unsealed' });
    await breakSealAs('chair', { reason: 'urgent' });
    for (const name of board) {
      expect([name, await authors(as(name))]).toEqual([name, ['radiologist']]);
      expect(await tablesShowing('canary-unsealed', house, as(name))).toEqual(['opinion']);
    }
    expect(await authors(boardAudience(house.board))).toEqual(['radiologist']);
    const others: [string, Viewer][] = [...strangers.map((name): [string, Viewer] => [name, as(name)]), ...audiences().slice(1)];
    for (const [name, viewer] of others) {
      expect([name, await authors(viewer)]).toEqual([name, 'no review']);
      expect([name, await tablesShowing('canary-unsealed', house, viewer)]).toEqual([name, []]);
      expect([name, await tablesShowing(reviewId, house, viewer)]).toEqual([name, ['fact']]);
    }
  });
});

describe('any review', () => {
  it('[OPIN-2] whoever answers, revises and unseals in whatever order: after each step everybody reads exactly what they may', async () => {
    const givers = ['radiologist', 'secondRadiologist', 'physiotherapist', 'guest', 'chair'] as const;
    const watchers: Somebody[] = [...givers, 'coordinator', 'observer', 'referrer', 'outsider'];
    const step = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...givers) }, { weight: 1, arbitrary: fc.constant('unseal' as const) });
    const property = fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      await openReview();
      const given: { by: Somebody; marked: boolean }[] = [];
      let sealed = true;
      for (const act of steps) {
        if (act === 'unseal') {
          if (sealed) await breakSealAs('chair', { reason: 'urgent' });
          sealed = false;
        } else {
          const mine = given.find(({ by }) => by === act);
          const couldReadOthers = !sealed || (mine !== undefined && given.length > 1);
          if (mine) mine.marked ||= couldReadOthers;
          else given.push({ by: act, marked: !sealed });
          await give(act);
        }
        for (const name of watchers) {
          const outside = name === 'referrer' || name === 'outsider';
          const readsAll = !sealed || given.some(({ by }) => by === name);
          const expected = outside ? undefined : readsAll ? given.map(({ by, marked }) => [by, marked]) : [];
          const seen = (await review(as(name)))?.opinions.map((one: { author: { name: string }; afterUnsealing: boolean }) => [
            one.author.name,
            one.afterUnsealing,
          ]);
          expect([name, seen]).toEqual([name, expected]);
        }
      }
    });
    await fc.assert(property, { numRuns: 6 });
  }, 60_000);
});
