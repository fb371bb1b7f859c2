import { caseWith, inReview, open, type Place } from './place.js';

/** A case as the board sees it, in the stages of its way. */
export const cases: readonly Place[] = [
  { name: 'untriaged case', as: 'coordinator', at: caseWith(({ status }) => status === 'SUBMITTED'), until: open },
  { name: 'awaiting information', as: 'chair', at: caseWith(({ status }) => status === 'AWAITING_INFORMATION'), until: open },
  { name: 'sealed review', as: 'physiotherapist', at: caseWith((one) => inReview(one) && one.review!.sealed), until: open },
  {
    name: 'sealed review in German',
    as: 'physiotherapist',
    language: 'de',
    at: caseWith((one) => inReview(one) && one.review!.sealed),
    until: (page) => page.getByRole('heading', { name: 'Diskussion', exact: true }).waitFor(),
  },
  {
    name: 'case loading',
    as: 'physiotherapist',
    at: caseWith(inReview),
    until: async (page) => {
      await page.route('**/graphql', (route) =>
        route.request().postData()?.includes('"operationName":"Case"') ? undefined : route.continue(),
      );
      await page.reload();
      await page.locator('[aria-busy="true"]').first().waitFor();
    },
  },
  {
    name: 'unsealed, nothing proposed',
    as: 'chair',
    at: caseWith((one) => inReview(one) && !one.review!.sealed && !one.review!.proposal),
    until: open,
  },
  {
    name: 'ballots, and what ratification waits for',
    as: 'chair',
    at: caseWith((one) => inReview(one) && one.review!.proposal !== null),
    until: async (page) => {
      await page.getByText('Before it can be ratified').waitFor();
      await page.getByText('Without a meeting').waitFor();
    },
  },
];
