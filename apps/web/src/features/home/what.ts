import { useTranslation } from 'react-i18next';
import { figure } from '../../ui/format.js';
import type { Subject, WorkItem } from './use-work.js';

/** Markdown as one line of plain words: a row is no place for headings and lists. */
export const plainLine = (markdown: string): string =>
  markdown
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^\s*(?:[-*+>#]+|\d+\.)\s+/gm, '')
    .replace(/(?<!\p{L}|\p{N})[*_`~]{1,3}(?=\S)|(?<=\S)[*_`~]{1,3}(?!\p{L}|\p{N})/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

const comparators = { AT_LEAST: '≥', AT_MOST: '≤', LESS_THAN: '<', MORE_THAN: '>' } as const;

/** What a row says beside the case: the words of whoever asks, what is to be done, or the question of the case itself. */
export function useWhat() {
  const { t, i18n } = useTranslation(['home', 'cases']);
  return ({ kind, boardCase }: WorkItem, subject: Subject | undefined): string => {
    const question = boardCase.question;
    const said = (name: string | undefined, body: string) => t('said', { name, text: plainLine(body) });
    switch (subject?.__typename) {
      case 'Comment':
        return said(subject.author.name, subject.body);
      case 'Thread': {
        const first = subject.comments.edges[0]?.node;
        return first ? said(first.author.name, first.body) : question;
      }
      case 'Action':
        return subject.what;
      case 'Condition':
        return [subject.measure, comparators[subject.comparator], figure(subject.threshold), subject.unit].filter(Boolean).join(' ');
      case 'CaseAlert':
        return subject.redFlags
          .map((code) => (i18n.exists(`redFlag.${code}`, { ns: 'cases' }) ? t(`cases:redFlag.${code as 'CANCER'}`) : code))
          .join(', ');
    }
    return i18n.exists(`what.${kind}`, { ns: 'home' }) ? `${t(`what.${kind as 'CLOSING'}`)} · ${question}` : question;
  };
}
