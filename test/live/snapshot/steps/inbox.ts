import type { Idea } from '../deeds.js';
import type { Stage } from '../stage.js';
import type { Script } from '../script.js';

export const inboxAnswers = { markLooked: 'boardCase { id version }', setNotificationPreferences: 'person { id }' } as const;

const position = 'query ($id: ID!) { boardCase(id: $id) { stream { head } } }';

/** Somebody who was mentioned opens the case: it waits for them no longer. */
export async function look(scene: Stage, script: Script, who: string): Promise<void> {
  const { data } = await scene.ask<{ boardCase: { stream: { head: number } } }>(who, position, { id: script.caseId });
  await script.act('markLooked', who, { caseId: script.caseId, head: data.boardCase.stream.head });
}

/** For oneself alone: only one's own inbox shows it. */
export const preferences = (rhythm: string) => ({ rhythm, mailAddress: 'radiologist@example.org', timeZone: 'Europe/Berlin', quietFrom: '22:00', quietUntil: '06:30' }); // prettier-ignore

export const inboxIdeas: readonly (readonly [number, Idea])[] = [
  [1, (_at, script, random) => ['markLooked', random.of(['radiologist', 'chair', 'physiotherapist']), { caseId: script.caseId, head: 1 }]],
  [1, (_at, _script, random) => ['setNotificationPreferences', 'radiologist', preferences(random.of(['DAILY', 'HOURLY']))]],
];
