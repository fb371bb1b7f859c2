import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { demoToken } from '../../apps/standalone/src/identity-provider/demo-token.js';
import { launchBrowser, sitDown, buildWebClient, type Sitting, type SittingOptions } from '../support/browser.js';
import { startFilled } from '../support/filled.js';
import { startStandalone } from '../support/standalone.js';

export interface Desk {
  readonly address: string;
  sit(options: SittingOptions): Promise<Sitting>;
  /** A request over the API, as a demo person or as `hospital-system`; throws on any error. */
  ask<Data>(who: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Kills the process as nothing can catch, and starts it again on the same data and port. */
  crash(whileAway?: () => Promise<void>): Promise<void>;
}
export interface OpenedDesk extends Desk {
  close(): Promise<void>;
}

/** The real thing: `npm start` with its demo data, the built client, and a browser. */
export async function openDesk(environment: Record<string, string> = {}): Promise<OpenedDesk> {
  await buildWebClient();
  const [first, browser] = await Promise.all([startFilled(environment), launchBrowser()]);
  let run = first;
  const tokens = new Map<string, Promise<string>>();
  const token = (who: string) => tokens.get(who) ?? tokens.set(who, demoToken(run.dataDir, who)).get(who)!;
  return {
    address: first.address,
    sit: (options) => sitDown(browser, first.address, options),
    async ask<Data>(who: string, query: string, variables?: Record<string, unknown>): Promise<Data> {
      const response = await fetch(`${first.address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${await token(who)}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
      if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
      return data;
    },
    async crash(whileAway) {
      run.child.kill('SIGKILL');
      await run.ended;
      await whileAway?.();
      run = await startStandalone({ ...environment, CONSILIUM_DATA_DIR: run.dataDir, PORT: new URL(run.address).port });
    },
    async close() {
      await browser.close();
      await run.stop();
      // A run would leave one copy for each desk; a folder that a test has made is its own.
      if (!environment['CONSILIUM_DATA_DIR'])
        await rm(dirname(run.dataDir), { recursive: true, force: true, maxRetries: 50, retryDelay: 100 });
    },
  };
}

interface Listed {
  boardCases: {
    edges: {
      node: {
        id: string;
        number: string;
        status: string;
        review: { sealed: boolean; decision: { id: string } | null; proposal: { id: string } | null } | null;
      };
    }[];
  };
}
export type ListedCase = Listed['boardCases']['edges'][number]['node'];

export async function boardOf(desk: Desk, who: string): Promise<string> {
  const { viewer } = await desk.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
    who,
    '{ viewer { memberships { board { id } } } }',
  );
  return viewer.memberships[0]!.board.id;
}

/** The demo's cases of a board, to find one in a given state. */
export async function casesOf(desk: Desk, who: string, boardId: string): Promise<ListedCase[]> {
  const { boardCases } = await desk.ask<Listed>(
    who,
    'query Cases($boardId: ID!) { boardCases(boardId: $boardId, first: 60) { edges { node { id number status review { sealed decision { id } proposal { id } } } } } }',
    { boardId },
  );
  return boardCases.edges.map(({ node }) => node);
}

export async function submitReferral(
  desk: Desk,
  boardId: string,
  name: string,
  imagingStudies: readonly { studyInstanceUid: string; modality: string; description: string }[] = [],
): Promise<{ id: string; number: string }> {
  const { submitReferral: answer } = await desk.ask<{ submitReferral: { boardCase: { id: string; number: string } } }>(
    'hospital-system',
    'mutation Submit($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { id number } } }',
    {
      input: {
        boardId,
        question: 'Would one right L5 transforaminal injection help, or a graded programme first?',
        reason: 'Two departments disagree, and the patient takes an anticoagulant.',
        patient: { identifier: `DEMO-${name.replace(/\W/g, '')}`, name, birthDate: '1980-04-17', sex: 'female' },
        painProfile: {
          type: 'BACK_RADICULAR',
          sites: [{ site: 'Leg (L5)', side: 'RIGHT' }],
          averageScore: 7,
          worstScore: 9,
          durationMonths: 4.5,
        },
        imagingStudies,
        idempotencyKey: `browser-${name}`,
      },
    },
  );
  return answer.boardCase;
}

/** A case of the referrer's own organisation, as its side sees it. */
export async function referredCase(desk: Desk): Promise<string> {
  const { viewer } = await desk.ask<{ viewer: { organisations: { referrals: { edges: { node: { id: string } }[] } }[] } }>(
    'referrer',
    '{ viewer { organisations { referrals(first: 5) { edges { node { id } } } } } }',
  );
  return viewer.organisations[0]!.referrals.edges[0]!.node.id;
}
