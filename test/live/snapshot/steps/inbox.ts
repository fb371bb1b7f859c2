import type { Idea } from '../deeds.js';
import type { Scene } from '../scene.js';
import type { Script } from '../script.js';

export const inboxAnswers = { markLooked: 'boardCase { id version }' } as const;

const position = 'query ($id: ID!) { boardCase(id: $id) { stream { head } } }';

/** Somebody who was mentioned opens the case: it waits for them no longer. */
export async function look(scene: Scene, script: Script, who: string): Promise<void> {
  const { data } = await scene.ask<{ boardCase: { stream: { head: number } } }>(who, position, { id: script.caseId });
  await script.act('markLooked', who, { caseId: script.caseId, head: data.boardCase.stream.head });
}

export const inboxIdeas: readonly (readonly [number, Idea])[] = [
  [1, (_at, script, random) => ['markLooked', random.of(['radiologist', 'chair', 'physiotherapist']), { caseId: script.caseId, head: 1 }]],
];
