import { seesOrganisation } from '#organisations';
import { column, list, one, publicId, time, type Reads } from '#reads';

/** CASE-13: nobody's but its author's, and theirs only while they follow the organisation. Never in a kept text: no fact of a case moves it. */
export const referralDraftReads: readonly Reads[] = [
  {
    type: 'ReferralDraft',
    table: 'referral_draft',
    node: 'ReferralDraft',
    visible: ({ row, viewer }) => `(${row}.author_id = ${viewer.person} and ${seesOrganisation(viewer, `${row}.organisation_id`)})`,
    fields: {
      id: publicId('ReferralDraft'),
      organisation: one('Organisation', (at, organisation) => `${organisation}.id = ${at.row}.organisation_id`, { visible: 'implied' }),
      content: column('content'),
      version: column('version'),
      begunAt: time('begun_at'),
      savedAt: time('saved_at'),
    },
  },
  {
    extends: 'Inbox',
    fields: {
      referralDrafts: list(
        'ReferralDraft',
        ({ viewer }, draft) => `${draft}.author_id = ${viewer.person}`,
        (draft) => `${draft}.saved_at desc, ${draft}.id desc`,
        { limit: 100 },
      ),
    },
  },
];
