import { caseWith, decided, open, type Place } from './place.js';

/** What comes after the vote: the decision, what follows from it, its letters. */
export const decisions: readonly Place[] = [
  {
    name: 'decision',
    as: 'radiologist',
    at: caseWith(decided),
    until: async (page) => {
      await open(page);
      // [CASE-9] The demo's emergency was decided before anybody answered its alert: nobody is waited for.
      await page.getByText('Nobody answered before the case was decided or ended').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'what followed a decision',
    as: 'chair',
    at: caseWith(decided),
    until: async (page) => {
      await page.getByRole('button', { name: 'Add an action …' }).click();
      await page.getByLabel('What is to be done').waitFor();
      await page.getByRole('region', { name: 'What happened' }).waitFor();
    },
  },
  {
    name: 'letters to sign',
    as: 'chair',
    at: () => '/letters',
    until: (page) => page.getByRole('article', { name: 'Text as it will be printed' }).waitFor(),
  },
  {
    name: 'nothing to sign',
    as: 'radiologist',
    at: () => '/letters',
    until: (page) => page.getByText('Nothing waits for your signature.').waitFor(),
  },
  {
    name: 'letters signed',
    as: 'chair',
    at: async ({ desk, board }) => {
      const { boardCases } = await desk.ask<{
        boardCases: { edges: { node: { id: string; letters: { id: string; version: number; status: string }[] } }[] };
      }>(
        'chair',
        'query ($board: ID!) { boardCases(boardId: $board, first: 60) { edges { node { id letters { id version status } } } } }',
        {
          board,
        },
      );
      const drafts = boardCases.edges.find(({ node }) => node.letters.some(({ status }) => status === 'DRAFT'))!.node;
      await desk.ask('chair', 'mutation ($input: SignLettersInput!) { signLetters(input: $input) { letters { id } } }', {
        input: {
          letters: drafts.letters.filter(({ status }) => status === 'DRAFT').map(({ id, version }) => ({ letterId: id, version })),
        },
      });
      return `/cases/${drafts.id}/letters`;
    },
    until: (page) => page.getByText('Its text never changes.').first().waitFor(),
  },
  {
    name: 'decision suspended',
    as: 'chair',
    at: async ({ desk, find }) => {
      const id = find(decided);
      const { boardCase } = await desk.ask<{ boardCase: { version: number; review: { decision: { id: string } } } }>(
        'chair',
        'query ($id: ID!) { boardCase(id: $id) { version review { decision { id } } } }',
        { id },
      );
      await desk.ask('chair', 'mutation ($input: ReopenCaseInput!) { reopenCase(input: $input) { boardCase { id } } }', {
        input: { caseId: id, version: boardCase.version, reason: 'She walks less than before.' },
      });
      await desk.ask('chair', 'mutation ($input: SuspendDecisionInput!) { suspendDecision(input: $input) { decision { id } } }', {
        input: { decisionId: boardCase.review.decision.id, reason: 'A new image shows a fracture.' },
      });
      return `/cases/${id}`;
    },
    until: (page) => page.getByText('A new image shows a fracture.').first().waitFor(),
  },
];
