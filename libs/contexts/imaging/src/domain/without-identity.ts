/** One instance in DICOM's JSON model: attributes by their eight hexadecimal digits. */
export type DicomJson = Readonly<
  Record<string, { readonly vr?: string; readonly Value?: readonly unknown[]; readonly [more: string]: unknown }>
>;

/** Attributes outside of the patient's group that name people, places or numbers of the archive's own. */
const named = new Set(['00080050', '00080080', '00080081', '00080090', '00081010', '00081040', '00081048', '00081050', '00081060', '00081070', '00081120', '00081190', '00081195', '00200010', '00321032', '00324000', '00380010', '00400253', '00400006', '00401400', '00402016', '00402017']); // prettier-ignore
// What a reader needs of the patient to read a measurement: nothing that names anybody.
const ofPatient = new Set(['00100040', '00101010']);

const leaves = (tag: string): boolean => {
  if (named.has(tag)) return false;
  // Odd groups are a maker's own: nobody can say what stands in them.
  if (parseInt(tag.slice(0, 4), 16) % 2 === 1) return false;
  return !tag.startsWith('0010') || ofPatient.has(tag);
};

/**
 * [IMG-2] What a viewer needs: geometry, pixels, window, labels. Who it is stands in the case, by its own rules; and where large values lie in
 * the archive (BulkDataURI) is nobody's to know.
 */
export function withoutIdentity(instance: DicomJson): DicomJson {
  const kept: Record<string, DicomJson[string]> = {};
  for (const [tag, attribute] of Object.entries(instance)) {
    if (!/^[0-9A-Fa-f]{8}$/.test(tag) || typeof attribute !== 'object' || attribute === null) continue;
    if (!leaves(tag.toUpperCase()) || 'BulkDataURI' in attribute || attribute.vr === 'PN') continue;
    kept[tag] =
      attribute.vr === 'SQ' && Array.isArray(attribute.Value)
        ? { ...attribute, Value: attribute.Value.map((item) => withoutIdentity((item ?? {}) as DicomJson)) }
        : attribute;
  }
  return kept;
}
