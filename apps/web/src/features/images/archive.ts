import { wadors } from '@cornerstonejs/dicom-image-loader';
import { imagesOf, inOrder, seriesOf, type DicomJson, type ImageOfSeries, type Series } from './dicom.js';

/** Why there are no images: none named or kept, not for this reader (or not there), or nobody answers. */
export class NoImages extends Error {
  constructor(readonly why: 'none' | 'missing' | 'away') {
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

async function ask(path: string): Promise<DicomJson[]> {
  const response = await fetch(path, { headers: { accept: 'application/dicom+json' } }).catch(() => {
    throw new NoImages('away');
  });
  if (response.ok) return (await response.json()) as DicomJson[];
  throw new NoImages(response.status === 422 ? 'none' : response.status === 404 ? 'missing' : 'away');
}

const kept = new Map<string, Promise<unknown>>();
/** Asked once while the page lives; what failed is asked again. */
function once<Answer>(name: string, make: () => Promise<Answer>): Promise<Answer> {
  const known = kept.get(name) as Promise<Answer> | undefined;
  if (known) return known;
  const made = make();
  kept.set(name, made);
  made.catch(() => kept.delete(name));
  return made;
}

export const loadSeries = (study: string): Promise<Series[]> =>
  once(study, async () => {
    const list = (await ask(`${base(study)}/series`)).map(seriesOf).sort((a, b) => a.number - b.number);
    if (list.length === 0) throw new NoImages('none');
    return list;
  });

export const loadImages = (study: string, series: string): Promise<LoadedImage[]> =>
  once(`${study} ${series}`, async () => {
    const instances = inOrder(await ask(`${base(study)}/series/${series}/metadata`));
    return instances.flatMap((json) =>
      imagesOf(json).map((image) => {
        const path = `${base(study)}/series/${series}/instances/${image.instance}/frames/${image.frame}`;
        const imageId = `wadors:${location.origin}${path}`;
        wadors.metaDataManager.add(imageId, json as Parameters<typeof wadors.metaDataManager.add>[1]);
        return { ...image, imageId };
      }),
    );
  });
