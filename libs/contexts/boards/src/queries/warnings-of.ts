import type { EntityManager } from 'typeorm';
import { charterWarnings, type CharterWarning } from '../domain/charter-warning.js';
import { currentCharter } from './current-charter.js';
import { membersOf } from './members-of.js';

/** What can this board not decide when one of its members is absent or recused (DEC-4)? */
export async function warningsOf(manager: EntityManager, boardId: string): Promise<CharterWarning[]> {
  const charter = await currentCharter(manager, boardId);
  return charter ? charterWarnings(charter.content, await membersOf(manager, boardId)) : [];
}
