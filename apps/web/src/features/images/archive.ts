import { wadors } from '@cornerstonejs/dicom-image-loader';
import { imagesOf, inOrder, seriesOf, type DicomJson, type ImageOfSeries, type Series } from './dicom.js';
import { withPalette } from './palette.js';

/**
 * Why there are no images: none named or kept, not for this reader (or not there), no archive at this desk, an archive that does not
 * answer, too many on their way already, or a desk that was not reached, so that nobody knows.
 */
export type Why = 'none' | 'missing' | 'unconnected' | 'away' | 'busy' | 'offline';
export class NoImages extends Error {
  constructor(readonly why: Why) {
    super(why);
  }
}

export interface LoadedImage extends ImageOfSeries {
  /** As Cornerstone names it. */
  readonly imageId: string;
}

const base = (study: string) => `/dicomweb/studies/${study}`;
export const pictureOf = (study: string, series: string, instance: string, frame: number): string =>
  `${base(study)}/series/${series}/instances/${instance}/frames/${frame}/rendered`;

/** The desk gives up on an archive that says nothing for fifteen seconds; whoever says nothing for longer is the way to the desk. */
const longest = 30_000;
const codes: Readonly<Record<string, Why>> = {
  STUDY_NOT_IN_ARCHIVE: 'none',
  ARCHIVE_NOT_CONNECTED: 'unconnected',
  ARCHIVE_AWAY: 'away',
  ARCHIVE_BUSY: 'busy',
};

async function ask(path: string): Promise<DicomJson[]> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), longest);
  try {
    const response = await fetch(path, { headers: { accept: 'application/dicom+json' }, signal: late.signal });
    clearTimeout(timer);
    if (response.ok) return (await response.json()) as DicomJson[];
    const said = (await response.json().catch(() => null)) as { error?: { code?: string } } | null;
    throw new NoImages(codes[said?.error?.code ?? ''] ?? (response.status === 404 ? 'missing' : 'offline'));
  } catch (error) {
    throw error instanceof NoImages ? error : new NoImages('offline');
  } finally {
    clearTimeout(timer);
  }
}

export async function loadSeries(study: string): Promise<Series[]> {
  const list = (await ask(`${base(study)}/series`)).map(seriesOf).sort((a, b) => a.number - b.number);
  if (list.length === 0) throw new NoImages('none');
  return list;
}

export async function loadImages(study: string, series: string): Promise<LoadedImage[]> {
  const instances = inOrder(await ask(`${base(study)}/series/${series}/metadata`));
  if (instances.length === 0) throw new NoImages('none');
  return instances.flatMap((json) =>
    imagesOf(json).map((image) => {
      const path = `${base(study)}/series/${series}/instances/${image.instance}/frames/${image.frame}`;
      const imageId = `wadors:${location.origin}${path}`;
      wadors.metaDataManager.add(imageId, withPalette(json) as Parameters<typeof wadors.metaDataManager.add>[1]);
      return { ...image, imageId };
    }),
  );
}
