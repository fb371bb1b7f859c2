import type { Consilium } from './consilium.js';
import type { CursorPosition, CursorStore } from './cursors.js';
import { follow, type Following } from './following.js';
import {
  AccountDocument,
  OrganisationByIdDocument,
  ReferralsByIdDocument,
  ReferralsDocument,
  type ReferralFragment,
  type ReferralsQuery,
} from './generated/documents.js';

/** The organisation is not there, or its referrals are not yours to see: the two look the same. */
export class OrganisationNotVisible extends Error {
  override readonly name = 'OrganisationNotVisible';
}

export interface ReadReferralsOptions {
  /** Left out: the organisation that the service account acts for. */
  readonly organisationId?: string;
  /** Only referrals whose referring side has changed after this time. */
  readonly changedSince?: string | null;
  /** One after the other, the latest change first, each as it stands; one that changes meanwhile may come twice. */
  referral(referral: ReferralFragment): Promise<void> | void;
  readonly signal?: AbortSignal;
}

export interface ReferralsRead {
  /** The organisation's stream, and the position that nothing read is older than. */
  readonly stream: { readonly id: string } & CursorPosition;
  /** Ask for changes since this time next; it overlaps with what has been read. */
  readonly changedSince: string | null;
}

/** The organisation, with the position of the stream of its referrals. */
async function organisationOf(consilium: Consilium, id: string | undefined, signal: AbortSignal | undefined) {
  const options = signal ? { signal } : {};
  const organisation =
    id === undefined
      ? (await consilium.query(AccountDocument, {}, options)).serviceAccount?.organisation
      : (await consilium.query(OrganisationByIdDocument, { id }, options)).organisation;
  if (!organisation) throw new OrganisationNotVisible('There is no such organisation, or you may not see it.');
  return organisation;
}

/** Referrals in one page: each brings about 60 values, and a request is priced by what it may answer. */
const page = 50;

/**
 * A change takes its time when its command begins and is seen when it is committed. One that waits for a lock is seen later than one
 * that began after it, and a program that asked for "later than the latest that I know" would never hear of it.
 */
const overlap = 120_000;

/** Reads all referrals of an organisation, or those that have changed; for programs that ask from time to time. */
export async function readReferrals(consilium: Consilium, options: ReadReferralsOptions): Promise<ReferralsRead> {
  const { changedSince = null, signal } = options;
  const organisationId = options.organisationId ?? (await organisationOf(consilium, undefined, signal)).id;
  const pageAfter = (after: string | null): Promise<ReferralsQuery> =>
    consilium.query(ReferralsDocument, { organisationId, changedSince, first: page, after }, signal ? { signal } : {});
  let stream: ReferralsRead['stream'] | undefined;
  let latest: string | undefined;
  let after: string | null = null;
  for (;;) {
    const { organisation }: ReferralsQuery = await pageAfter(after);
    if (!organisation) throw new OrganisationNotVisible('There is no such organisation, or you may not see it.');
    stream ??= organisation.stream;
    const { edges, pageInfo } = organisation.referrals;
    latest ??= edges[0]?.node.updatedAt;
    for (const { node } of edges) await options.referral(node);
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null)
      return { stream, changedSince: latest === undefined ? changedSince : new Date(Date.parse(latest) - overlap).toISOString() };
    after = pageInfo.endCursor;
  }
}

export interface FollowReferralsOptions {
  /** Left out: the organisation that the service account acts for. */
  readonly organisationId?: string;
  /** As it stands now. Called at first for every referral, then for each that has changed; must not mind being called twice with the same. */
  referral(referral: ReferralFragment): Promise<void> | void;
  readonly cursors?: CursorStore;
  readonly trouble?: (error: unknown) => void;
  readonly signal?: AbortSignal;
}

/**
 * Keeps a copy of an organisation's referrals current: what each fact is about is read afresh, so that the copy ends as the service
 * has it. Fails at once when the organisation is not visible; afterwards goes on through breaks, restarts and restored backups.
 */
export async function followReferrals(consilium: Consilium, options: FollowReferralsOptions): Promise<Following> {
  const { id: organisationId, stream } = await organisationOf(consilium, options.organisationId, options.signal);
  return follow(consilium.live, stream.id, {
    ...(options.cursors && { cursors: options.cursors }),
    ...(options.trouble && { trouble: options.trouble }),
    ...(options.signal && { signal: options.signal }),
    start: async (_why, signal) => {
      const read = await readReferrals(consilium, { organisationId, referral: (one) => options.referral(one), signal });
      return read.stream;
    },
    facts: async (facts, signal) => {
      // Several facts about one referral need one reading: it answers with all of them in it.
      const ids = [...new Set(facts.flatMap(({ refetch }) => refetch))];
      for (let from = 0; from < ids.length; from += page) {
        const { nodes } = await consilium.query(ReferralsByIdDocument, { ids: ids.slice(from, from + page) }, { signal });
        for (const node of nodes) {
          if (node?.__typename !== 'BoardCase') continue;
          // The same shape as a page brings, so that two copies can be compared.
          const { __typename: _type, ...referral } = node;
          await options.referral(referral);
        }
      }
    },
  });
}
