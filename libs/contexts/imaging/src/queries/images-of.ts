import type { Viewer } from '#access';
import { seesPartOfCase } from '#cases';
import { viewerInPlace, type StatementReader } from '#reads';

export interface ImagesOfStudy {
  /** DICOM's; null where the referral named a study that no archive here holds. */
  readonly uid: string | null;
  /** Whose it is, for the audit of reads. */
  readonly patientId: string;
}

const viewer = viewerInPlace({ person: '$2::uuid', organisation: '$3::uuid' });
const text = `select s.study_instance_uid as uid, s.patient_id from imaging_study s where s.id = $1 and ${seesPartOfCase(viewer, 's')}`;

/** [IMG-1] The study of a case that one may see; null for whoever may not, and for what is not there. */
export async function imagesOf(reader: StatementReader, asking: Viewer, studyId: string): Promise<ImagesOfStudy | null> {
  const [rows] = await reader.run(asking, [{ name: 'images_of_study', text, values: [studyId, asking.person, asking.organisation] }]);
  const [found] = rows as unknown as { uid: string | null; patient_id: string }[];
  return found ? { uid: found.uid, patientId: found.patient_id } : null;
}
