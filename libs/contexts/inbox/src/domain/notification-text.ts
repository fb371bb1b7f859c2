import { globalId } from '#kernel';
import { itemKinds, type ItemKind } from './item.js';
import type { Language } from './notification-time.js';

export interface Named {
  readonly kind: ItemKind;
  readonly caseId: string;
}

type Words = Readonly<Record<ItemKind, string>>;
const words: Readonly<
  Record<Language, { readonly items: Words; subject(count: number): string; readonly intro: string; readonly end: string }>
> = {
  EN: {
    subject: (count) => (count === 1 ? 'Consilium: something waits for you' : `Consilium: ${count} things wait for you`),
    intro: 'This waits for you in Consilium. What it is about can be read there alone, after signing in.',
    end: 'How often, when and where you are written to, or that you are not:',
    items: {
      ALERT: 'A red flag was reported and nobody has answered yet',
      OPINION: 'Your opinion is asked',
      QUESTION: 'A question to your discipline is open',
      MENTION: 'Somebody mentioned you',
      BALLOT: 'A proposal awaits your ballot',
      BALLOT_TO_CONFIRM: 'A ballot of yours was taken by phone; please confirm it',
      CLOSING: 'A proposal’s objection window has passed',
      LETTER_TO_SIGN: 'A letter is to be signed',
      ACTION: 'Something is for you to do',
      CONDITION_EXPIRES: 'A condition is about to expire',
      CONDITION_TO_CONFIRM: 'The result of a condition is to be confirmed',
      IMPLEMENTATION_OVERDUE: 'A planned step is overdue',
    },
  },
  DE: {
    subject: (count) => (count === 1 ? 'Consilium: etwas wartet auf Sie' : `Consilium: ${count} Dinge warten auf Sie`),
    intro: 'Dies wartet in Consilium auf Sie. Worum es geht, lässt sich nur dort lesen, nach der Anmeldung.',
    end: 'Wie oft, wann und wohin Ihnen geschrieben wird, oder dass nicht:',
    items: {
      ALERT: 'Ein Warnzeichen wurde gemeldet, und noch hat niemand geantwortet',
      OPINION: 'Ihre Einschätzung ist gefragt',
      QUESTION: 'Eine Frage an Ihr Fachgebiet ist offen',
      MENTION: 'Sie wurden erwähnt',
      BALLOT: 'Über einen Vorschlag haben Sie noch abzustimmen',
      BALLOT_TO_CONFIRM: 'Ihre Stimme wurde am Telefon aufgenommen; bitte bestätigen Sie sie',
      CLOSING: 'Die Einspruchsfrist eines Vorschlags ist um',
      LETTER_TO_SIGN: 'Ein Brief ist zu unterschreiben',
      ACTION: 'Für Sie ist etwas zu tun',
      CONDITION_EXPIRES: 'Eine Bedingung läuft bald ab',
      CONDITION_TO_CONFIRM: 'Das Ergebnis einer Bedingung ist zu bestätigen',
      IMPLEMENTATION_OVERDUE: 'Ein geplanter Schritt ist überfällig',
    },
  },
};

/** A mailbox is read on locked screens and by other people's servers. */
const mostLines = 50;

/** [INBOX-6] Kinds and links: nothing of a patient, of a case's number, of what anybody wrote. */
export function notificationText(language: Language, items: readonly Named[], publicUrl: string): { subject: string; text: string } {
  const of = words[language];
  const order = Object.keys(itemKinds);
  const lines = [...items]
    .sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind))
    .slice(0, mostLines)
    .map(({ kind, caseId }) => `- ${of.items[kind]}:\n  ${publicUrl}/cases/${globalId('BoardCase', caseId)}`);
  return { subject: of.subject(items.length), text: [of.intro, '', ...lines, '', of.end, `${publicUrl}/`, ''].join('\n') };
}
