import { UserPlus, UserX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EndGuestInvitationDocument, type CaseLifeFragment, type CasePageFragment } from '../../generated/graphql.js';
import { Act, Acts } from '../../ui/act.js';
import { dayOf } from '../../ui/format.js';
import { Mark } from '../../ui/mark.js';
import { Section } from '../../ui/section.js';
import { Clocks } from './clocks.js';
import { Conflicts } from './conflicts.js';
import { LifeActs } from './life-acts.js';
import classes from './life.module.css';
import { TimelineView } from './timeline-view.js';
import { useLife } from './use-life.js';

interface Props {
  readonly boardCase: Pick<CasePageFragment, 'id' | 'board'>;
  readonly viewerId: string;
  readonly onLoad: () => void;
}

/** What happens around the board's work on a case: clocks, interests, guests, what was asked for, and how it goes on or ends. */
export default function LifePanel({ boardCase: { id, board }, viewerId, onLoad }: Props) {
  const life = useLife(id);
  if (!life) return null;
  const seats = board.members.filter(({ person }) => person.id === viewerId);
  const organises = seats.some(({ role }) => role === 'CHAIR' || role === 'COORDINATOR');
  const people = [...new Map(board.members.map(({ person }) => [person.id, person])).values()].sort((one, other) =>
    one.name.localeCompare(other.name),
  );
  return (
    <>
      <Clocks life={life} />
      <Conflicts caseId={id} conflicts={life.conflicts} viewerId={viewerId} organises={organises} people={people} onLoad={onLoad} />
      <Guests life={life} onLoad={onLoad} />
      <LifeActs life={life} organises={organises} onLoad={onLoad} />
      <TimelineView life={life} />
    </>
  );
}

function Guests({ life, onLoad }: { life: CaseLifeFragment; onLoad: () => void }) {
  const { t } = useTranslation(['life', 'words']);
  const { id: caseId, guests, mayInviteGuest } = life;
  if (guests.length === 0) return null;
  const now = new Date().toISOString();
  return (
    <Section title={t('guest.title')}>
      <ul role="list" className={classes['entries']}>
        {guests.map(({ person, discipline, expiresAt }) => (
          <li key={person.id} className={classes['entry']}>
            <p className={classes['line']}>
              <span className={classes['strong']}>{person.name}</span>
              <span className={classes['soft']}>{discipline ? t(`words:discipline.${discipline}`) : t('guest.advises')}</span>
              <Mark icon={expiresAt > now ? UserPlus : UserX}>
                {t(expiresAt > now ? 'guest.until' : 'guest.ended', { date: dayOf(expiresAt) })}
              </Mark>
            </p>
            {mayInviteGuest && expiresAt > now && (
              <Acts>
                <Act
                  name={`guest.${caseId}.${person.id}`}
                  label={t('guest.end')}
                  about={person.name}
                  icon={UserX}
                  quiet
                  explained={t('guest.explained')}
                  fields={[]}
                  yes={t('guest.endYes')}
                  done={t('guest.done')}
                  document={EndGuestInvitationDocument}
                  input={() => ({ caseId, personId: person.id })}
                  onLoad={onLoad}
                />
              </Acts>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
