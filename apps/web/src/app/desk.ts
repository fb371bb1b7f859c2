import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type FieldReadFunction } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import type { DecisionTextFragment } from '../generated/graphql.js';
import { beginning } from '../live/pages.js';
import type { Positions } from '../live/positions.js';
import type { Tracing } from '../live/tracing.js';
import type { Unread } from '../live/unread.js';
import { refusedBy } from '../live/refusal.js';
import { sameMoment } from '../live/same-moment.js';
import { trustedDocuments } from '../live/trusted-documents.js';

const otherwise =
  (value: unknown): FieldReadFunction =>
  (existing: unknown) =>
    existing === undefined ? value : existing;
const no = { read: otherwise(false) };
const nothing = { read: otherwise(null) };
const emptyRecord: DecisionTextFragment['record'] = {
  __typename: 'DecisionRecord',
  patientPreference: null,
  optionsConsidered: [],
  informationMissing: null,
  rehabilitationPlan: null,
  medicationPlan: null,
  safetyResults: [],
  consentPoints: [],
  fundingRoute: null,
  tellsPatient: null,
  tellPatientBy: null,
};

/** Live content leaves out what depends on the viewer; until it has been asked for, nothing may be done and nothing is readable. */
const cache = () =>
  new InMemoryCache({
    typePolicies: {
      // Each asked about in parts, and none has an id of its own.
      Viewer: { merge: true },
      Inbox: { merge: true },
      BoardCase: {
        fields: {
          threads: { merge: beginning },
          painProfile: { merge: true },
          health: { merge: true },
          mayTriage: no,
          mayComment: no,
          mayCommentToReferrer: no,
        },
      },
      Review: {
        fields: {
          opinions: { read: otherwise([]), merge: false },
          unsealingNeedsReason: no,
          unsealedAt: nothing,
          unsealedBy: nothing,
          unsealReason: nothing,
          asked: { merge: false },
          mayGiveOpinion: no,
          mayUnseal: no,
          mayPropose: no,
          mayDeclineOpinion: no,
          mayReassignOpinions: no,
          readyToClose: nothing,
          safetyResults: { read: otherwise([]), merge: false },
          advice: { read: otherwise([]), merge: false },
        },
      },
      AskedOpinion: { fields: { steps: { read: otherwise([]) } } },
      Proposal: {
        fields: {
          ballots: { merge: false },
          implementationRisks: { read: otherwise([]) },
          openVote: nothing,
          toConfirm: { read: otherwise([]), merge: false },
          mayKeepVoteOpen: no,
          mayCastBallot: no,
          mayCastBallotForOthers: no,
          mayRatify: no,
          mayAcknowledgeDissents: no,
        },
      },
      // The record is asked for with the case as soon as it is decided.
      Decision: { fields: { record: { read: otherwise(emptyRecord) }, splitReason: nothing } },
      Comment: { fields: { mayEdit: no, deletedBy: nothing } },
      Thread: { fields: { comments: { merge: beginning }, anchor: nothing, mayReply: no, mayResolve: no, mayReopen: no } },
      Opinion: { fields: { mayRevise: no } },
    },
    possibleTypes: {},
  });

/** The one way to the API: persisted documents, the session's cookie, every answer's position noted, and every read that did not come. */
export function openDesk(positions: Positions, tracing: Tracing, unread: Unread, signedOut: () => void): ApolloClient {
  return new ApolloClient({
    cache: cache(),
    // Apollo's own lets a question that a fact gave rise to share the answer to one from before it.
    queryDeduplication: false,
    link: ApolloLink.from([
      sameMoment(),
      new ErrorLink(({ error }) => {
        if (refusedBy(error).category === 'UNAUTHENTICATED') signedOut();
      }),
      unread.link,
      positions.link,
      tracing.link,
      trustedDocuments(),
      new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
    ]),
    // And nothing else afterwards: with `cache-first` Apollo keeps from the screen what is written while a read is on its way, an act's answer and
    // a fact's content alike, and drops it where the read changes nothing more.
    // Apollo's `overwrite` keeps a page that is read anew from how its fields are merged.
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', refetchWritePolicy: 'merge' } },
  });
}
