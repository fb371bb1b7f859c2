import { useQuery } from '@apollo/client/react';
import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { CasesOfIdentifierDocument } from '../../generated/graphql.js';
import { StatusMark } from '../../ui/state.js';
import { useEditing } from './fields.js';
import classes from './referring.module.css';

const ended = new Set(['CLOSED', 'DECLINED', 'WITHDRAWN']);

/** A second open case of the same patient on the same board is allowed, and warned of (CASE-10). */
export function OtherOpenCases() {
  const { t } = useTranslation('referring');
  const { form } = useEditing();
  const [identifier] = useDebouncedValue(form.identifier.trim(), 400);
  const { data } = useQuery(CasesOfIdentifierDocument, {
    variables: { text: identifier },
    skip: identifier.length < 3,
    fetchPolicy: 'network-only',
  });
  const system = form.identifierSystem.trim() || 'local';
  const open = (data?.searchCases.edges ?? [])
    .map(({ node }) => node.boardCase)
    .filter(
      ({ board, status, patient }) =>
        board.id === form.boardId && !ended.has(status) && patient.identifier === identifier && patient.identifierSystem === system,
    );
  if (open.length === 0) return null;
  return (
    <div className={classes['warning']} role="status">
      <TriangleAlert size={15} aria-hidden />
      <div>
        <p className={classes['strong']}>{t('duplicate.title', { count: open.length })}</p>
        <p>{t('duplicate.text')}</p>
        <ul role="list">
          {open.map(({ id, number, status }) => (
            <li key={id} className={classes['line']}>
              <Link to="/cases/$caseId" params={{ caseId: id }} target="_blank" rel="noreferrer">
                {number}
              </Link>
              <StatusMark status={status} />
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
