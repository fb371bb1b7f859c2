import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { boardAudience } from '#access';
import { boardStream, UnitOfWork } from '#event-log';

// A unit of work holds the board's stream row: a board that was busy for long is told in parts.
const casesPerUnit = 200;

/**
 * Comments and opinions do not write to their board's stream: one row that every writer takes measured 590 writes/s, one per case 4,550.
 * They mark the case, and once a second each marked case becomes one fact on the board's stream.
 */
@Injectable()
export class TellBoardsAboutCaseActivity {
  static readonly every = 1_000;

  constructor(
    private readonly database: DataSource,
    private readonly work: UnitOfWork,
  ) {}

  async run(): Promise<void> {
    const boards: { board_id: string }[] = await this.database.query('select distinct board_id from case_activity_due');
    for (const { board_id: boardId } of boards) while ((await this.#tell(boardId)) === casesPerUnit);
  }

  /** Answers how many cases the board was told about. */
  async #tell(boardId: string): Promise<number> {
    const command = {
      name: 'tellBoardAboutCaseActivity',
      actor: { kind: 'system', id: 'worker' },
      viewer: boardAudience(boardId),
    } as const;
    const { told } = await this.work.run(command, async (unit) => {
      // A mark that somebody is renewing just now stays for the next round: what they do is not to be seen yet.
      const [due]: [{ case_id: string }[], number] = await unit.manager.query(
        `delete from case_activity_due where case_id in (
           select case_id from case_activity_due where board_id = $1 order by at limit $2 for update skip locked
         ) returning case_id`,
        [boardId, casesPerUnit],
      );
      for (const { case_id: caseId } of due) unit.record(boardStream(boardId), 'caseActivity', { caseId });
      return { told: due.length };
    });
    return told;
  }
}
