import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { ReferralReadinessDocument, type ReferralReadinessQuery } from '../../generated/graphql.js';
import type { ReferralForm } from './referral-form.js';
import { readinessOf } from './submission.js';

export type Missing = ReferralReadinessQuery['referralReadiness'][number];

/** What a board would still need, asked of the desk while one types: the same rules as after the submission (CASE-2). */
export function useReadinessPreview(form: ReferralForm): readonly Missing[] | null {
  const input = readinessOf(form);
  const [text] = useDebouncedValue(JSON.stringify(input), 500);
  const asked = JSON.parse(text) as typeof input;
  const { data, previousData } = useQuery(ReferralReadinessDocument, {
    variables: { input: asked! },
    skip: asked === null,
    // Nothing of it is kept: it is about what is on the screen now.
    fetchPolicy: 'no-cache',
  });
  return input === null ? null : ((data ?? previousData)?.referralReadiness ?? null);
}
