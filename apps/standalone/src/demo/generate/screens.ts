import type pg from 'pg';
import type { Deed, Screen } from './deed.js';

/**
 * What was on the screen before each deed of a story that is in the database already, whoever put it there: ids from its rows, versions
 * counted from what was done until then.
 */
export async function screensOf(owner: pg.Client, deeds: readonly Deed[]): Promise<Screen[]> {
  const first = deeds[0]! as Deed<'submitReferral'>;
  const { rows } = await owner.query<{ ids: Pick<Screen, 'caseId' | 'reviewId' | 'proposalId'>; comments: Screen['comments'] }>(
    `select json_build_object('caseId', c.id, 'reviewId', r.id, 'proposalId', p.id) as ids,
            array(select json_build_object('id', m.id, 'threadId', m.thread_id) from comment m where m.case_id = c.id order by m.created_at) as comments
       from board_case c join patient on patient.id = c.patient_id left join review r on r.case_id = c.id left join proposal p on p.review_id = r.id
      where patient.identifier = $1 and c.submitted_at = $2`,
    [first.told.patient.identifier, new Date(first.at)],
  );
  const { ids, comments } = rows[0]!;
  const versions = { case: 0, review: 0, revision: 0, comments: [] as number[] };
  return deeds.map((deed) => {
    const said = versions.comments.map((version, index) => ({ ...comments[index]!, version }));
    const screen = { ...ids, version: versions.case, reviewVersion: versions.review, revision: versions.revision, comments: said };
    count(versions, deed);
    return screen;
  });
}

function count(versions: { case: number; review: number; revision: number; comments: number[] }, { name, told }: Deed): void {
  if (['submitReferral', 'updateReferral', 'triageCase', 'withdrawReferral', 'ratifyDecision'].includes(name)) versions.case += 1;
  if (['unsealReview', 'proposeDecision', 'ratifyDecision'].includes(name) || (name === 'triageCase' && told.accept)) versions.review += 1;
  if (name === 'proposeDecision') versions.revision += 1;
  if (name === 'addComment') versions.comments.push(1);
  if (name === 'editComment' || name === 'deleteComment') versions.comments[told.comment]! += 1;
}
