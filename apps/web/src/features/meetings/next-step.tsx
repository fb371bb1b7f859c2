import { Button, Loader } from '@mantine/core';
import { ArrowRight, CircleCheck, Gavel } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AdvanceMeetingDocument } from '../../generated/graphql.js';
import { useCommand } from '../../live/command.js';
import { useKeys } from '../../ui/keys.js';
import { RefusalNotice } from '../../ui/refusal-notice.js';
import { nextStep } from './agenda-plan.js';
import { CloseMeeting } from './close-meeting.js';
import classes from './room.module.css';
import type { Sheet } from './use-meeting.js';

/** One big next step for whoever moves the meeting; N does it. Nobody else sees it. */
export function NextStep({ meeting, onLoad }: { meeting: Sheet; onLoad: () => void }) {
  const { t } = useTranslation('meetings');
  const { run, busy, refused } = useCommand(AdvanceMeetingDocument);
  // The fact may come before the answer: what is offered then is the step after, and pressing it must not go nowhere.
  const asked = useRef<number | null>(null);
  const waits = busy && asked.current === meeting.version;
  const [closing, setClosing] = useState(false);
  const pressed = useRef(false);
  const step = nextStep(meeting);
  const numberOf = (id: string) => meeting.agenda.find((item) => item.id === id)?.boardCase.number ?? '';
  const label =
    step.kind === 'phase'
      ? t(`next.${step.phase as 'DISCUSSING'}`)
      : step.kind === 'begin' || step.kind === 'next'
        ? t(`next.${step.kind}`, { number: numberOf(step.itemId) })
        : t(`next.${step.kind}`);
  const go = () => {
    if (waits || step.kind === 'outcomeMissing') return;
    if (step.kind === 'close') return setClosing(true);
    asked.current = meeting.version;
    const input = { meetingId: meeting.id, version: meeting.version };
    void run(step.kind === 'phase' ? { ...input, phase: step.phase } : { ...input, itemId: step.itemId }).then((done) => {
      if (!done) onLoad();
    });
  };
  useKeys(meeting.mayAdvance ? [{ key: 'N', label: t('next.key'), run: go }] : []);
  if (!meeting.mayAdvance) return null;
  const Icon = step.kind === 'close' ? CircleCheck : step.kind === 'outcomeMissing' ? Gavel : ArrowRight;
  return (
    <div className={classes['next']}>
      <RefusalNotice refused={refused} onLoad={onLoad} />
      {step.kind === 'phase' && step.phase === 'DISCUSSING' && <p className={classes['soft']}>{t('next.unseals')}</p>}
      {step.kind === 'outcomeMissing' ? (
        <p
          className={classes['outcomeMissing']}
          role="status"
          tabIndex={-1}
          // In place of the button that was pressed: from here the keyboard goes on.
          ref={(element) => {
            if (pressed.current) element?.focus();
            pressed.current = false;
          }}
        >
          <Icon size={15} aria-hidden />
          {label}
        </p>
      ) : (
        <Button
          size="sm"
          className={classes['nextButton'] ?? ''}
          rightSection={<kbd className={classes['kbd']}>N</kbd>}
          // Not disabled while the desk answers: the keyboard would lose its place, and the next Enter go nowhere.
          leftSection={waits ? <Loader size={15} color="currentColor" /> : <Icon size={15} aria-hidden />}
          aria-busy={waits}
          onClick={({ currentTarget }) => {
            pressed.current = document.activeElement === currentTarget;
            go();
          }}
        >
          {label}
        </Button>
      )}
      <CloseMeeting meeting={meeting} opened={closing} onClose={() => setClosing(false)} onLoad={onLoad} />
    </div>
  );
}
