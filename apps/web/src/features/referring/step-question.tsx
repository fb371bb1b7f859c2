import { useTranslation } from 'react-i18next';
import type { BoardsToReferToQuery } from '../../generated/graphql.js';
import { Prose, Select, Text, useEditing } from './fields.js';
import { More } from './more.js';
import classes from './referring.module.css';

export type BoardToReferTo = BoardsToReferToQuery['boards']['edges'][number]['node'];

/** What is asked, of whom, and why it takes a board: the two things without which nothing is sent (CASE-1). */
export function StepQuestion({ boards }: { boards: readonly BoardToReferTo[] }) {
  const { t } = useTranslation(['referring', 'words']);
  const { form } = useEditing();
  const kinds = boards.find(({ id }) => id === form.boardId)?.questionKinds.filter(({ emergency }) => !emergency) ?? [];
  return (
    <>
      <div className={classes['pair']}>
        <Select
          name="boardId"
          label={t('question.board')}
          required
          data={[{ value: '', label: t('words:plan.choose') }, ...boards.map(({ id, name }) => ({ value: id, label: name }))]}
        />
        <Select
          name="questionKind"
          label={t('question.kind')}
          data={[{ value: '', label: t('question.anyKind') }, ...kinds.map(({ code, name }) => ({ value: code, label: name }))]}
        />
      </div>
      <Prose name="question" label={t('question.question')} hint={t('question.questionHint')} required />
      <Prose name="reason" label={t('question.reason')} hint={t('question.reasonHint')} required />
      <More title={t('question.more')} open={form.priority !== '' || form.clinician !== ''}>
        <div className={classes['pair']}>
          <Select
            name="priority"
            label={t('question.priority')}
            data={[
              { value: '', label: t('question.noPriority') },
              ...(['P2', 'P3', 'P4'] as const).map((value) => ({ value, label: t(`words:priority.${value}`) })),
            ]}
          />
          <Text name="clinician" label={t('question.clinician')} />
        </div>
      </More>
    </>
  );
}
