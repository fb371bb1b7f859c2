import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { edgesOf } from '../../../apps/web/src/features/images/orientation.js';
import { imagesOf, inOrder, type DicomJson } from '../../../apps/web/src/features/images/dicom.js';
import { valueOf } from '../../../apps/web/src/features/images/measure.js';
import { lumbar, lumbarAsDicom, placeOf, planesOf, readLumbar } from '../../support/lumbar.js';
import { noOrthanc, startOrthanc, type Orthanc } from '../../support/orthanc.js';
import { openArchiveDesk, type ArchiveDesk } from './archive-desk.js';

const withOrthanc = noOrthanc === null ? describe : describe.skip;
const upright = { rotation: 0, flipH: false, flipV: false };

withOrthanc(`a real lumbar MRI through a real Orthanc${noOrthanc ? ` (skipped: ${noOrthanc})` : ''}`, () => {
  const volume = readLumbar();
  const [sagittal, axial] = planesOf(volume);
  let orthanc: Orthanc;
  let desk: ArchiveDesk;
  let study: string;
  let other: string;
  beforeAll(async () => {
    orthanc = await startOrthanc();
    await orthanc.store(await lumbarAsDicom(volume));
    desk = await openArchiveDesk(orthanc);
    study = await desk.refer(lumbar.study, 'LUMBAR, Anna');
    other = await desk.refer('2.25.4712', 'OTHER, Eve');
  });
  afterAll(async () => {
    await desk?.close();
    await orthanc?.stop();
  });
  const metadata = async (series: string): Promise<DicomJson[]> => {
    const response = await desk.get('radiologist', `${study}/series/${series}/metadata`);
    expect(response.status).toBe(200);
    return inOrder((await response.json()) as DicomJson[]);
  };
  const pixels = async (series: string, slice: number, headers = {}) =>
    desk.get('radiologist', `${study}/series/${series}/instances/${series}.${slice + 1}/frames/1`, headers);

  it('lists its series, with nothing of who it is', async () => {
    const response = await desk.get('radiologist', `${study}/series`);
    const text = await response.text();
    const list = JSON.parse(text) as Record<string, { Value: unknown[] }>[];
    expect(list.map((one) => [one['0020000E']!.Value[0], one['0008103E']!.Value[0], one['00201209']!.Value[0]]).sort()).toEqual([
      [lumbar.sagittal, 'T2 sagittal', 38],
      [lumbar.axial, 'T2 axial', 201],
    ]);
    expect(text + JSON.stringify(await metadata(lumbar.sagittal))).not.toMatch(/Invented|INVENTED|127\.0\.0\.1|dicom-web/);
  });

  it('has letters, spacing and places of the file’s own geometry', async () => {
    for (const [plane, edges] of [
      [sagittal, { left: 'A', right: 'P', top: 'H', bottom: 'F' }],
      [axial, { left: 'R', right: 'L', top: 'A', bottom: 'P' }],
    ] as const) {
      const all = await metadata(plane.series);
      expect(all.length).toBe(plane.slices);
      const [image] = imagesOf(all[0]!);
      expect([plane.name, edgesOf(image!, upright), image!.spacing, image!.columns, image!.rows]).toEqual([
        plane.name,
        edges,
        [1, 1],
        plane.columns,
        plane.rows,
      ]);
      for (const slice of [0, Math.floor(plane.slices / 2), plane.slices - 1]) {
        const one = all.find((json) => json['00080018']!.Value![0] === `${plane.series}.${slice + 1}`)!;
        const said = one['00200032']!.Value as number[];
        placeOf(volume, ...plane.voxel(0, 0, slice)).forEach((part, axis) => expect(said[axis]).toBeCloseTo(part, 4));
      }
    }
  });

  it('has the file’s values in its pixels, each where it belongs', async () => {
    for (const [plane, slice] of [
      [sagittal, 19],
      [axial, 100],
    ] as const) {
      const bytes = Buffer.from(await (await pixels(plane.series, slice)).arrayBuffer());
      expect(bytes.length).toBe(plane.columns * plane.rows * 2);
      let seen = 0;
      for (let r = 0; r < plane.rows; r += 7)
        for (let c = 0; c < plane.columns; c += 5) {
          const stored = bytes.readUInt16LE(2 * (r * plane.columns + c));
          if (stored !== volume.at(...plane.voxel(c, r, slice))) throw new Error(`${plane.name} ${slice}: column ${c}, row ${r}`);
          if (stored > 0) seen += 1;
        }
      expect(seen).toBeGreaterThan(100);
    }
  });

  it('a measured length is the distance of the two voxels in the patient', async () => {
    const [image] = imagesOf((await metadata(lumbar.sagittal))[19]!);
    const [from, to] = [[60, 40], [130, 171]] as const; // prettier-ignore
    const there = (at: readonly [number, number]) => placeOf(volume, ...sagittal.voxel(at[0], at[1], 19));
    const distance = Math.hypot(...there(from).map((part, axis) => part - there(to)[axis]!));
    expect(valueOf({ kind: 'length', points: [from, to] }, image!)!.value).toBeCloseTo(distance, 3);
    expect(distance).toBeCloseTo(148.53, 2);
  });

  it('comes in ranges of bytes, as whole files, and as small pictures', async () => {
    const whole = Buffer.from(await (await pixels(lumbar.sagittal, 19)).arrayBuffer());
    const part = await pixels(lumbar.sagittal, 19, { range: 'bytes=5000-5999' });
    expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 5000-5999/${whole.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(whole.subarray(5000, 6000))).toBe(true);
    const file = await desk.get('chair', `${study}/series/${lumbar.axial}/instances/${lumbar.axial}.9`);
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(128, 132)
        .toString(),
    ).toBe('DICM');
    const picture = await desk.get('chair', `${study}/series/${lumbar.axial}/instances/${lumbar.axial}.9/frames/1/rendered`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('[IMG-1] what is in the archive and not in the study that was named is not there', async () => {
    for (const [who, path] of [
      ['chair', `${other}/series`],
      ['chair', `${other}/series/${lumbar.sagittal}/metadata`],
      ['chair', `${other}/series/${lumbar.sagittal}/instances/${lumbar.sagittal}.1/frames/1`],
      ['chair', `${other}/series/${lumbar.sagittal}/instances/${lumbar.sagittal}.1`],
      ['chair', `${study}/series/${lumbar.sagittal}/instances/${lumbar.axial}.1/frames/1`],
      ['chair', `${study}/series/${lumbar.sagittal}/instances/${lumbar.sagittal}.1/frames/2`],
      ['outsider', `${study}/series`],
      ['outsider', `${study}/series/${lumbar.sagittal}/instances/${lumbar.sagittal}.1/frames/1`],
    ] as const) {
      const response = await desk.get(who, path);
      const text = await response.text();
      // An empty list says as much as none: the study is one's own, the archive has nothing of it.
      if (response.status === 200) expect([path, text]).toEqual([path, '[]']);
      else expect([path, response.status, JSON.parse(text).error.code]).toEqual([path, 404, 'ID_MALFORMED']);
    }
  });
});
