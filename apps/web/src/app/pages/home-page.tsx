import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Home } from '../../features/home/home.js';
import { Blank } from '../../ui/blank.js';
import { usePlaces } from '../places.js';
import { useViewer } from '../session-gate.js';

/** Where everybody begins: what waits for them; who sits nowhere learns what they can do. */
export function HomePage() {
  const { t } = useTranslation(['app', 'words']);
  const { person, memberships } = useViewer();
  const places = usePlaces();
  const roles = [...new Set(memberships.map(({ role }) => t(`words:role.${role}`)))];
  if (places.length === 0)
    return (
      <Blank icon={Users} title={t('noBoard.title')} page>
        <p>{t('noBoard.text')}</p>
        <p>{t('noBoard.audit')}</p>
      </Blank>
    );
  return (
    <Home
      name={[person.name, ...roles].join(' · ')}
      memberships={memberships}
      boards={places.filter(({ kind }) => kind === 'board').map(({ id }) => id)}
      organisations={places.filter(({ kind }) => kind === 'organisation').map(({ id }) => id)}
    />
  );
}
