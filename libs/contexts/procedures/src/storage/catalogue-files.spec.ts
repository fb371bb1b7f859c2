import { describe, expect, it } from '@jest/globals';
import { catalogueShape } from './catalogue-shape.js';
import { splitMark } from '../domain/mark.js';
import { readCatalogue } from './catalogue-files.js';

// Counted in the fact base that the catalogue was written from, not in the catalogue.
const inTheFactBase = { procedures: 27, risks: 26 * 3, sources: 62, recommendations: 34, withConservativeCare: 18, offered: 26 };
const risksByMark = { R: 39, Rp: 1, M: 9, I: 21, none: 8 };

describe('the catalogue as delivered', () => {
  const catalogue = readCatalogue();
  const risks = catalogue.procedures.flatMap(({ risk }) => Object.values(risk));

  it('[PROC-1] has lost nothing of the fact base', () => {
    expect({
      procedures: catalogue.procedures.length,
      risks: risks.length,
      sources: catalogue.sources.length,
      recommendations: catalogue.recommendations.length,
      withConservativeCare: catalogue.procedures.filter(({ conservativeCare }) => conservativeCare).length,
      offered: catalogue.procedures.filter(({ offered }) => offered).length,
    }).toEqual(inTheFactBase);
  });

  it('[PROC-1] has as many values of each mark', () => {
    const found: Record<string, number> = {};
    for (const risk of risks) {
      const [mark] = splitMark(risk).mark.split(/[^A-Za-z]/);
      found[mark!] = (found[mark!] ?? 0) + 1;
    }
    expect(found).toEqual(risksByMark);
  });

  it('[PROC-2] has the three guidelines for every procedure that has any', () => {
    for (const { risk } of catalogue.procedures.filter(({ code }) => code !== 'PROLO'))
      expect(Object.keys(risk).sort()).toEqual(['ASIPP2024', 'ASRA2018', 'SIR2019']);
  });

  it('[PROC-3] keeps bodies that disagree about one procedure apart', () => {
    const aboutFacets = catalogue.recommendations.filter(({ procedures }) => procedures.includes('RFA-FJ-L'));
    expect(aboutFacets.map(({ body, direction }) => `${body}: ${direction}`)).toEqual([
      'NICE NG59 2016/2020: conditional_for',
      'Multisociety COHEN2020: conditional_for',
      'MINT 2017 (trial): evidence against added benefit',
      'BMJ2025: against (strong)',
      '34 pain societies 2025: dispute',
    ]);
  });

  it.each([
    ['a risk without a mark', { risk: { SIR2019: 'high' } }],
    ['a risk of a guideline that is not among the sources', { risk: { SIR1999: 'high [M]' } }],
    ['a field that nobody knows', { contraindication: 'none' }],
  ])('[PROC-5] is refused with %s', (_what, change) => {
    const procedures = [{ ...catalogue.procedures[0]!, ...change }, ...catalogue.procedures.slice(1)];
    expect(catalogueShape.safeParse({ ...catalogue, procedures }).success).toBe(false);
  });
});
