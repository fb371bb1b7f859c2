import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SubmitReferralDocument, type SubmitReferralInput } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { announce } from '../../ui/announcer.js';
import { today } from '../../ui/format.js';
import type { DraftKeeper } from './draft-keeper.js';
import { faultAt, faultsOf, type Fault } from './faults.js';
import { submissionOf } from './submission.js';

/** The same key for the same draft, after any reload: it becomes one case, however often it is sent. */
const keyFor = (input: object): string => `submit-${(input as { draftId: string }).draftId}`;
const unknown = new Set(['UNREACHABLE', 'INTERNAL']);

/** Checks, saves and sends; says at which field it failed, and is never sent twice. */
export function useSending(keeper: DraftKeeper, organisationId: string, onFault: (fault: Fault) => void) {
  const { t } = useTranslation('referring');
  const navigate = useNavigate();
  const { run, busy, refused, clear } = useCommand(SubmitReferralDocument, { keyFor });
  const [tried, setTried] = useState(false);
  const [unsent, setUnsent] = useState(false);
  const [sending, setSending] = useState(false);
  const running = useRef(false);
  /** Sent, and nobody knows whether it arrived: it may be a case already, so it is asked for again before anything else is sent. */
  const open = useRef<SubmitReferralInput | null>(null);

  const { form } = keeper.state;
  const refusedAt = useMemo(() => faultAt(refused?.facts['path']), [refused]);
  const faults = useMemo(
    (): readonly Fault[] => (tried ? [...faultsOf(form, today()), ...(refusedAt ? [refusedAt] : [])] : []),
    [tried, form, refusedAt],
  );
  const leadTo = useEffectEvent(onFault);
  useEffect(() => {
    if (refused && !unknown.has(refused.category)) open.current = null;
    if (refusedAt) leadTo(refusedAt);
  }, [refused, refusedAt]);

  const submit = async (): Promise<void> => {
    let input = open.current;
    if (!input) {
      const at = await keeper.flush();
      setUnsent(at === null);
      if (!at) return;
      input = submissionOf(keeper.state.form, organisationId, at.draftId);
    }
    open.current = input;
    const boardCase = (await run(input))?.submitReferral?.boardCase;
    if (!boardCase) return;
    keeper.end();
    announce(t('sent', { number: boardCase.number }));
    await navigate({ to: '/cases/$caseId', params: { caseId: boardCase.id }, replace: true });
  };
  const send = async (): Promise<void> => {
    if (running.current) return;
    setTried(true);
    const [first, ...others] = faultsOf(form, today());
    if (first) {
      announce(t('faults.title', { count: others.length + 1 }));
      return onFault(first);
    }
    running.current = true;
    setSending(true);
    try {
      await submit();
    } finally {
      running.current = false;
      setSending(false);
    }
  };
  const edited = () => {
    if (refused) clear();
    setUnsent(false);
  };
  return { send, edited, faults, refused, unsent, busy: busy || sending };
}
