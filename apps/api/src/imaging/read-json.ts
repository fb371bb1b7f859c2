import { archiveRefusals, type ArchiveAnswer } from '#imaging';

// A series of two thousand images says about 8 MB.
const most = 32_000_000;

/** What an archive says in DICOM's JSON, as far as anybody would wait for it. */
export async function readJson({ content }: ArchiveAnswer): Promise<readonly unknown[]> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of content as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size > most) throw new Error('longer than any series');
      chunks.push(chunk);
    }
    const list: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    if (!Array.isArray(list)) throw new Error('not a list');
    return list;
  } catch {
    // Its words can quote what the archive said, which is a patient's.
    throw archiveRefusals.refuse('ARCHIVE_AWAY');
  }
}
