import { Button, Skeleton } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import { CloudOff, Coffee } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Blank } from '../../ui/blank.js';
import { MoreButton } from '../../ui/more-button.js';
import { Due } from './due.js';
import { groupNames, groupOf, groups, groupsFor, icons, waitingIn, type Group, type Kind } from './faces.js';
import classes from './home.module.css';
import { Part } from './part.js';
import { Row } from './row.js';
import type { Acts } from './use-acts.js';
import { useInbox } from './use-inbox.js';
import { useWhat } from './what.js';
import { keyOf, type Subject, type useWork, type WorkItem } from './use-work.js';

interface Props {
  readonly work: ReturnType<typeof useWork>;
  readonly acts: Acts;
  readonly memberships: readonly { readonly role: string; readonly discipline: string | null }[];
  readonly refers: boolean;
  /** Something else on the page waits for this person. */
  readonly more: boolean;
}

/** Everything that waits for me, by what it asks of me; what never waits for somebody in my place is not mentioned. */
export function Work({ work, acts, memberships, refers, more }: Props) {
  const { t } = useTranslation(['home', 'app', 'words']);
  const what = useWhat();
  const { counts } = useInbox();
  const { items, subjects, failed, again, onMore } = work;
  if (failed)
    return (
      <Blank icon={CloudOff} title={t('app:failed.title')}>
        <p>{t('app:failed.text')}</p>
        <Button variant="default" onClick={again}>
          {t('words:again')}
        </Button>
      </Blank>
    );
  if (!items)
    return (
      <div className={classes['skeleton']} aria-busy="true" aria-label={t('words:loading')} role="status">
        {Array.from({ length: 8 }, (_, index) => (
          <Skeleton key={index} height={29} radius={0} />
        ))}
      </div>
    );
  const shown = items.filter((item) => !acts.isGone(keyOf(item)));
  const lettersOf = ({ boardCase }: WorkItem) =>
    shown.filter((one) => one.kind === 'LETTER_TO_SIGN' && one.boardCase.id === boardCase.id).length;
  const by = Map.groupBy(shown, ({ kind }) => groupOf(kind));
  const countOf = (group: Group): number => {
    const here = by.get(group)?.length ?? 0;
    const gone = items.filter((item) => groupOf(item.kind) === group).length - here;
    return waitingIn(group, here, work.more ? { counts, gone } : null);
  };
  const empty = groupsFor(memberships, refers).filter((group) => countOf(group) === 0);
  return (
    <>
      {groupNames
        .filter((group) => by.has(group))
        .map((group) => (
          <Part
            key={group}
            icon={icons[groups[group][0]]}
            title={t(`group.${group}`)}
            count={countOf(group)}
            tone={group === 'alerts' ? 'bad' : undefined}
            aside={group === 'letters' ? <Link to="/letters">{t('signAll')}</Link> : undefined}
          >
            <ul role="list">
              {(group === 'letters' ? onePerCase(by.get(group)!) : by.get(group)!).map((item) => {
                const subject = subjects.get(item.subjectId);
                return (
                  <Row
                    key={keyOf(item)}
                    boardCase={item.boardCase}
                    link={linkOf(item, subject)}
                    {...(groups[group].length > 1 && { icon: icons[item.kind as Kind], kind: t(`kind.${item.kind as Kind}`) })}
                    what={
                      group === 'letters'
                        ? t('letters', { count: lettersOf(item), question: item.boardCase.question })
                        : what(item, subject)
                    }
                    aside={<Due dueAt={item.dueAt} since={item.since} />}
                    act={acts.of(item, subject)}
                  />
                );
              })}
            </ul>
          </Part>
        ))}
      {onMore && (
        <div className={classes['more']}>
          <MoreButton variant="default" onMore={onMore}>
            {t('more')}
          </MoreButton>
        </div>
      )}
      {shown.length === 0 && !more && !work.more ? <AllDone /> : <Empty groups={empty} />}
    </>
  );
}

/** A case's letters are read and signed together. */
const onePerCase = (items: readonly WorkItem[]): WorkItem[] => [...new Map(items.map((item) => [item.boardCase.id, item])).values()];

/** To where it is done, where that is not the case's own page. */
function linkOf({ kind, boardCase }: WorkItem, subject: Subject | undefined): Pick<LinkProps, 'to' | 'params' | 'search'> | undefined {
  const thread = subject?.__typename === 'Comment' ? subject.threadId : subject?.__typename === 'Thread' ? subject.id : undefined;
  if (thread !== undefined) return { to: '/cases/$caseId', params: { caseId: boardCase.id }, search: { thread } };
  if (kind === 'LETTER_TO_SIGN') return { to: '/cases/$caseId/letters', params: { caseId: boardCase.id }, search: {} };
  if (kind === 'CLOSING') return { to: '/boards/$boardId/closing', params: { boardId: boardCase.board.id } };
  return undefined;
}

function AllDone() {
  const { t } = useTranslation('home');
  return (
    <Blank icon={Coffee} title={t('nothing.title')}>
      <p>{t('nothing.text')}</p>
    </Blank>
  );
}

function Empty({ groups: names }: { groups: readonly Group[] }) {
  const { t } = useTranslation('home');
  if (names.length === 0) return null;
  return <p className={classes['empty']}>{t('nothingOf', { what: names.map((name) => t(`group.${name}`)).join(' · ') })}</p>;
}
