import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TriageCaseDocument, type Priority, type ReferralFragment } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { Choice } from '../../ui/choice.js';
import form from '../../ui/form.module.css';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { Section } from '../../ui/section.js';
import { InformationItems, type ItemDraft } from './information-items.js';
import { useReadiness } from '../../ui/use-readiness.js';
import { priorities } from './worklist-search.js';
import { Textarea } from '../../ui/textarea.js';

type Outcome = 'accept' | 'return' | 'decline';
const declineCodes = ['OUT_OF_SCOPE', 'DUPLICATE', 'INSUFFICIENT_INFORMATION', 'OTHER_SERVICE'] as const;

interface Props {
  readonly referral: ReferralFragment;
  readonly questionKinds: readonly { readonly code: string; readonly name: string }[];
  readonly onLoad: () => void;
}

/** What the coordinator decides about a referral: accept, return with what is missing, or decline with a reason (CASE-4). */
export function TriagePanel({ referral, questionKinds, onLoad }: Props) {
  const { t } = useTranslation(['cases', 'words']);
  const words = useReadiness();
  const { run, busy, refused } = useCommand(TriageCaseDocument);
  const [outcome, setOutcome] = useState<Outcome>(referral.status === 'SUBMITTED' ? 'accept' : 'return');
  const [priority, setPriority] = useState<Priority>(referral.priority ?? 'P3');
  const [complexity, setComplexity] = useState('2');
  const [kind, setKind] = useState(referral.questionKind.code);
  const [items, setItems] = useState<readonly ItemDraft[]>(() =>
    referral.readiness.length > 0
      ? referral.readiness.map(({ code: missing }) => ({ what: words(missing), dueOn: '' }))
      : [{ what: '', dueOn: '' }],
  );
  const [code, setCode] = useState<string>(declineCodes[0]);
  const [reason, setReason] = useState('');
  const named = items.filter(({ what }) => what.trim() !== '');
  const ready = outcome === 'accept' || (outcome === 'return' ? named.length > 0 : reason.trim() !== '');

  const submit = () =>
    void run({
      caseId: referral.id,
      version: referral.version,
      ...(outcome === 'accept' && { accept: { priority, complexity: Number(complexity), questionKind: kind } }),
      ...(outcome === 'return' && {
        returnFor: named.map(({ what, dueOn }) => ({ what: what.trim(), owedBy: 'REFERRER', dueOn: dueOn || null })),
      }),
      ...(outcome === 'decline' && { decline: { code, reason: reason.trim() } }),
    });

  return (
    <Section title={referral.status === 'SUBMITTED' ? t('triage.title') : t('triage.ask')}>
      <form
        className={form['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) submit();
        }}
      >
        {/* A case that is in review can only be sent back; what is possible at all is said by mayTriage. */}
        {referral.status === 'SUBMITTED' && (
          <Choice
            legend={t('triage.what')}
            hideLegend
            value={outcome}
            onChange={setOutcome}
            options={[
              { value: 'accept', label: t('triage.accept') },
              { value: 'return', label: t('triage.return') },
              { value: 'decline', label: t('triage.decline') },
            ]}
          />
        )}
        {outcome === 'accept' && (
          <>
            <Choice
              legend={t('triage.priority')}
              value={priority}
              onChange={setPriority}
              options={priorities.map((value) => ({
                value,
                label: t(`words:priority.${value}`),
                ...(value === 'P1' && { tone: 'bad' as const }),
              }))}
            />
            <div className={form['pair']}>
              <NativeSelect
                label={t('triage.complexity')}
                value={complexity}
                onChange={(event) => setComplexity(event.currentTarget.value)}
                data={['1', '2', '3', '4', '5']}
              />
              <NativeSelect
                label={t('triage.questionKind')}
                value={kind}
                onChange={(event) => setKind(event.currentTarget.value)}
                data={questionKinds.map(({ code: value, name }) => ({ value, label: name }))}
              />
            </div>
          </>
        )}
        {outcome === 'return' && <InformationItems items={items} onChange={setItems} />}
        {outcome === 'decline' && (
          <>
            <NativeSelect
              label={t('triage.code')}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
              data={declineCodes.map((value) => ({ value, label: t(`triage.codes.${value}`) }))}
            />
            <Textarea label={t('triage.reason')} required value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          </>
        )}
        <RefusalNotice refused={refused} onLoad={onLoad} />
        <div className={form['buttons']}>
          <Button type="submit" loading={busy} disabled={!ready}>
            {t(`triage.${({ accept: 'doAccept', return: 'doReturn', decline: 'doDecline' } as const)[outcome]}`)}
          </Button>
        </div>
      </form>
    </Section>
  );
}
