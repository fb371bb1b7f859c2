import { Navigate } from '@tanstack/react-router';
import { Users } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';
import { useViewer } from '../session-gate.js';

/** To the first place where one has something to do. */
export function Start() {
  const { t } = useTranslation();
  const viewer = useViewer();
  const board = viewer.memberships[0]?.board;
  if (board) return <Navigate to="/boards/$boardId" params={{ boardId: board.id }} search={{}} replace />;
  const organisation = viewer.organisations[0];
  if (organisation)
    return <Navigate to="/organisations/$organisationId" params={{ organisationId: organisation.id }} search={{}} replace />;
  return (
    <Blank icon={Users} title={t('noBoard.title')} page>
      <p>{t('noBoard.text')}</p>
    </Blank>
  );
}
