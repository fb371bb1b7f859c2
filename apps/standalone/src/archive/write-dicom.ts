import type { Attributes } from './attributes.js';

const explicitLittleEndian = '1.2.840.10008.1.2.1';

interface Dcmjs {
  readonly data: {
    readonly DicomDict: new (meta: Attributes) => { dict: Record<string, unknown>; write(options?: object): ArrayBuffer };
  };
}

/** A file as any archive takes it. The library is large, and few ask for whole files. */
export async function writeDicom(attributes: Attributes, pixels: Buffer): Promise<Buffer> {
  const { default: dcmjs } = (await import('dcmjs' as string)) as { default: Dcmjs };
  const ui = (text: string) => ({ vr: 'UI', Value: [text] });
  const file = new dcmjs.data.DicomDict({
    '00020002': ui(String(attributes['00080016']!.Value[0])),
    '00020003': ui(String(attributes['00080018']!.Value[0])),
    '00020010': ui(explicitLittleEndian),
    '00020012': ui('2.25.80302813137786398554742050926734630921'),
    '00020013': { vr: 'SH', Value: ['CONSILIUM_DEMO'] },
  });
  const vr = Number(attributes['00280100']!.Value[0]) > 8 ? 'OW' : 'OB';
  const content = pixels.buffer.slice(pixels.byteOffset, pixels.byteOffset + pixels.byteLength);
  file.dict = { ...attributes, '7FE00010': { vr, Value: [content] } };
  return Buffer.from(file.write({ allowInvalidVRLength: false }));
}
