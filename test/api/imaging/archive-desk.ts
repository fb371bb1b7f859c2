import pg from 'pg';
import { DicomwebModule, type DicomwebOptions } from '#dicomweb';
import { discardUnfinished } from '#database';
import { referralInput } from '../../builders/referral.js';
import { startApi, type Api } from '../../support/api.js';

export interface ArchiveDesk {
  readonly api: Api;
  readonly owner: pg.Pool;
  /** A case with one study of that UID; answers the study's public id. */
  refer(uid: string | null, name: string): Promise<string>;
  get(who: string | null, path: string, headers?: Record<string, string>): Promise<Response>;
  close(): Promise<void>;
}

/** The API with an archive behind it. */
export async function openArchiveDesk(archive: DicomwebOptions | null): Promise<ArchiveDesk> {
  const api = await startApi({ beside: [DicomwebModule.forRoot(archive)] });
  const owner = discardUnfinished(new pg.Pool({ connectionString: api.database.ownerUrl, max: 1 }));
  const { data } = await api.ask<{ viewer: { memberships: { board: { id: string } }[] } }>(
    'chair',
    '{ viewer { memberships { board { id } } } }',
  );
  const boardId = data.viewer.memberships[0]!.board.id;
  return {
    api,
    owner,
    async refer(uid, name) {
      const input = {
        ...referralInput(boardId),
        patient: { identifier: name, name, birthDate: '1980-04-17', sex: 'female' },
        imagingStudies: [{ studyInstanceUid: uid, modality: 'MR', description: 'Lumbar spine', performedOn: '2026-10-01' }],
        idempotencyKey: `archive-${name}`,
      };
      const { data: answer, errors } = await api.ask<{ submitReferral: { boardCase: { imagingStudies: { id: string }[] } } }>(
        'hospital-system',
        'mutation ($input: SubmitReferralInput!) { submitReferral(input: $input) { boardCase { imagingStudies { id } } } }',
        { input },
      );
      if (errors.length > 0) throw new Error(errors[0]!.message);
      return answer.submitReferral.boardCase.imagingStudies[0]!.id;
    },
    get: async (who, path, headers = {}) =>
      fetch(`${api.address}/dicomweb/studies/${path}`, {
        headers: { ...headers, ...(who !== null && { authorization: `Bearer ${await api.token(who)}` }) },
      }),
    close: async () => {
      await owner.end();
      await api.close();
    },
  };
}
