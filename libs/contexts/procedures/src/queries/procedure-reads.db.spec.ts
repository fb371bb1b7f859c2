import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardAudience, viewerOf, type Viewer } from '#access';
import { globalId } from '#kernel';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, type House } from '../../../../../test/builders/house.js';
import { loadCatalogue } from '../commands/load-catalogue.js';
import { stableId } from '../storage/stable-id.js';
import { procedureReads } from './procedure-reads.js';

const ask = askThrough(procedureReads);
const nobody: Viewer = { person: null, organisation: null, audienceBoard: null, audienceOrganisation: null };

describe('the catalogue, read', () => {
  let house: House;
  beforeAll(async () => {
    house = await buildHouse();
    await house.owner.query('delete from procedure');
    await loadCatalogue(house.owner);
  });
  afterAll(() => house.close());
  const procedure = async (viewer: Viewer, code: string, fields: string) => {
    const id = globalId('Procedure', stableId('procedure', code));
    return (await ask(house, viewer, `{ node(id: "${id}") { ... on Procedure { ${fields} } } }`)).node;
  };

  it('[PROC-2] gives one risk per guideline, with its mark, what the mark says, and the publication', async () => {
    const read = await procedure(
      viewerOf(house.who.radiologist),
      'GEN-RFA',
      'code risks { guideline risk mark markNote source { id mark } }',
    );
    expect(read).toEqual({
      code: 'GEN-RFA',
      risks: [
        { guideline: 'SIR2019', risk: 'low', mark: 'I', markNote: null, source: { id: 'SIR2019', mark: 'Rp' } },
        { guideline: 'ASRA2018', risk: 'low', mark: 'I', markNote: 'peripheral nerve', source: { id: 'ASRA2018', mark: 'Rp' } },
        { guideline: 'ASIPP2024', risk: 'low', mark: 'I', markNote: null, source: { id: 'ASIPP2024', mark: 'Rp' } },
      ],
    });
  });

  it('[PROC-2] says that a guideline says nothing', async () => {
    const { risks } = await procedure(viewerOf(house.who.radiologist), 'BVN', 'risks { guideline risk mark }');
    expect(risks).toContainEqual({ guideline: 'ASIPP2024', risk: 'not listed', mark: 'none' });
  });

  it('[PROC-3] gives what each body says of a procedure, and of no other', async () => {
    const read = await procedure(viewerOf(house.who.radiologist), 'VP', 'recommendations { body direction mark procedureCodes }');
    expect(read.recommendations.map(({ body, direction }: { body: string; direction: string }) => `${body}: ${direction}`)).toEqual([
      'NICE TA279: conditional_for',
      'Cochrane 2018: against routine use',
      'VERTOS4 2018: evidence of no difference vs sham',
      'VAPOUR 2016: evidence for early use',
      'VERTOS5 2023: evidence for',
      'ACR Appropriateness Criteria VCF (2018/2022): usually_appropriate in selected variants',
    ]);
  });

  it('[PROC-1] gives the mark of the weeks of conservative care apart from its note', async () => {
    const read = await procedure(
      viewerOf(house.who.radiologist),
      'VP',
      'conservativeCareMinWeeks conservativeCareMark conservativeCareNote',
    );
    expect(read).toEqual({
      conservativeCareMinWeeks: 3,
      conservativeCareMark: 'P',
      conservativeCareNote: 'waived for inpatients who cannot mobilise',
    });
  });

  it('is there for everybody who is signed in and every audience, and for nobody else', async () => {
    for (const viewer of [viewerOf(house.who.outsider), boardAudience(house.board), { ...nobody, organisation: house.organisation }])
      expect(await procedure(viewer, 'VP', 'code')).toEqual({ code: 'VP' });
    expect(await procedure(nobody, 'VP', 'code')).toBeNull();
  });
});
