import { describe, expect, it } from '@jest/globals';
import { withoutIdentity } from './without-identity.js';

describe('what leaves of an image’s description', () => {
  it('[IMG-2] is geometry and pixels; not who it is, nor where the archive is', () => {
    const kept = withoutIdentity({
      '00100010': { vr: 'PN', Value: [{ Alphabetic: 'Marlowe^Judith' }] },
      '00100020': { vr: 'LO', Value: ['DEMO-1001'] },
      '00100030': { vr: 'DA', Value: ['19800417'] },
      '00100040': { vr: 'CS', Value: ['F'] },
      '00080090': { vr: 'PN', Value: [{ Alphabetic: 'Penrose^Lucy' }] },
      '00080050': { vr: 'SH', Value: ['A-77'] },
      '00080080': { vr: 'LO', Value: ['Westcliff'] },
      '00091001': { vr: 'LO', Value: ['who knows'] },
      '00280030': { vr: 'DS', Value: [0.5, 0.5] },
      '7FE00010': { vr: 'OW', BulkDataURI: 'http://archive/bulk/1' },
      '00081190': { vr: 'UR', Value: ['http://archive/studies/1'] },
      '52009229': {
        vr: 'SQ',
        Value: [{ '00100020': { vr: 'LO', Value: ['DEMO-1001'] }, '00200037': { vr: 'DS', Value: [1, 0, 0, 0, 1, 0] } }],
      },
    });
    expect(kept).toEqual({
      '00100040': { vr: 'CS', Value: ['F'] },
      '00280030': { vr: 'DS', Value: [0.5, 0.5] },
      '52009229': { vr: 'SQ', Value: [{ '00200037': { vr: 'DS', Value: [1, 0, 0, 0, 1, 0] } }] },
    });
  });
});
