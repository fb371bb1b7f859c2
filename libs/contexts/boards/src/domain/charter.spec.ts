import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Refusal } from '#kernel';
import { exampleCharter } from '../../../../../test/builders/charter.js';
import { disciplines } from '../../../specialists/src/domain/discipline.js';
import { requirementsFor } from './charter.js';
import { charterContent, type KnownNames } from './charter-content.js';
import { charterWarnings } from './charter-warning.js';
import { completeCharter } from './complete-charter.js';
import { evaluateQuorum, type Voter } from './quorum.js';

const known: KnownNames = {
  disciplines: new Set(disciplines),
  procedureCodes: new Set(['VP', 'BKP', 'SCS-T']),
  members: new Set(['chair']),
};
const labels = (kind: string, codes: string[], priority: 'P1' | 'P3') =>
  requirementsFor(exampleCharter, kind, codes, priority).map(({ label }) => label);
const refusalOf = (work: () => unknown): Refusal | null => {
  try {
    work();
    return null;
  } catch (error) {
    return error as Refusal;
  }
};

describe('what a plan needs', () => {
  const core = ['Radiologist', 'Pain specialist', 'Physiotherapist'];

  it('[DEC-1] takes the kind of question and every procedure proposed, each entry once', () => {
    expect(labels('STANDARD', [], 'P3')).toEqual(core);
    expect(labels('STANDARD', ['VP', 'BKP'], 'P3')).toEqual([...core, 'Spinal surgeon']);
    expect(labels('STANDARD', ['SCS-T', 'VP'], 'P3')).toEqual([...core, 'Spinal surgeon', 'Psychologist']);
    expect(labels('STANDARD', ['ESI-TF-L'], 'P3')).toEqual(core);
  });

  it('[DEC-12] lets the emergency kind replace them for a P1 case, and only for one', () => {
    expect(labels('EMERGENCY', ['VP'], 'P1')).toEqual(['Two of the three core disciplines']);
    expect(labels('EMERGENCY', ['VP'], 'P3')).toEqual(['Two of the three core disciplines', 'Spinal surgeon']);
  });

  it('[DEC-1] refuses a kind that the charter does not hold, instead of asking for nothing', () => {
    expect(refusalOf(() => requirementsFor(exampleCharter, 'STANDRAD', [], 'P3'))).toMatchObject({ code: 'CHARTER_KIND_UNKNOWN' });
  });
});

describe('charter', () => {
  it('[BOARD-1] accepts a whole charter and stores exactly it', () => {
    expect(charterContent(structuredClone(exampleCharter), known)).toEqual(exampleCharter);
  });

  // Every value of a charter matters: taking any one of them out must be noticed and named.
  const paths = (value: unknown, path: (string | number)[] = []): (string | number)[][] =>
    value === null || typeof value !== 'object'
      ? [path]
      : Object.entries(value).flatMap(([key, item]) => paths(item, [...path, Array.isArray(value) ? Number(key) : key]));

  const change = (path: (string | number)[], to: unknown): unknown => {
    const copy = structuredClone(exampleCharter) as unknown;
    const parent = path
      .slice(0, -1)
      .reduce<Record<string | number, unknown>>((at, key) => at[key] as Record<string, unknown>, copy as Record<string, unknown>);
    if (to === undefined) delete parent[path.at(-1)!];
    else parent[path.at(-1)!] = to;
    return copy;
  };

  it('[BOARD-1] refuses any value of another type and names its path', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...paths(exampleCharter)),
        fc.constantFrom<unknown>({}, [[]], -1, 1.5, '', 'NOT-KNOWN '.repeat(300)),
        (path, wrong) => {
          expect(refusalOf(() => charterContent(change(path, wrong), known))).toMatchObject({
            code: 'CHARTER_INVALID',
            facts: { path: ['input', 'content', ...path] },
          });
        },
      ),
      { numRuns: 400 },
    );
  });

  it('[BOARD-1] refuses a missing key, a misspelt one, a repeated code, an unknown name and a charter of emergencies only', () => {
    const pathOf = (draft: unknown) =>
      (refusalOf(() => charterContent(draft, known))?.facts as { path: unknown[] } | undefined)?.path.slice(2);
    expect(pathOf(change(['sealsOpinions'], undefined))).toEqual(['sealsOpinions']);
    expect(pathOf({ ...exampleCharter, quorrum: [] })).toEqual(['quorrum']);
    const [standard, emergency] = exampleCharter.questionKinds;
    expect(pathOf({ ...exampleCharter, questionKinds: [standard, standard] })).toEqual(['questionKinds']);
    expect(pathOf({ ...exampleCharter, questionKinds: [emergency] })).toEqual(['questionKinds']);
    expect(pathOf(change(['procedures', 0, 'codes', 0], 'VQ'))).toEqual(['procedures', 0, 'codes', 0]);
    expect(pathOf(change(['emergencyRoute', 'alerts', 0], 'stranger'))).toEqual(['emergencyRoute', 'alerts', 0]);
    expect(pathOf(change(['opinions', 'P2', 'remindAfterHours'], 25))).toEqual(['opinions', 'P2', 'escalateAfterHours']);
    expect(pathOf(change(['opinions', 'P4', 'escalateAfterHours'], 169))).toEqual(['opinions', 'P4', 'substituteAfterHours']);
  });

  it('[BOARD-1] reads a version of before the clocks whole, with what it said and the defaults of the product for the rest', () => {
    const { agenda: _agenda, clocks: _clocks, opinions: _opinions, letters: _letters, followUp: _followUp, ...same } = exampleCharter;
    const earlier = {
      ...same,
      conflicts: { FINANCIAL: 'NO_VOTE', OWN_PATIENT: 'NOTED', INTENDED_OPERATOR: 'NO_VOTE', PERSONAL: 'NOTED', INSTITUTIONAL: 'EXCLUDED' },
      asynchronousClosing: null,
      agendaCutOffHours: 12,
      opinionHours: { P1: 1, P2: 2, P3: 3, P4: 4 },
      decisionHours: { P1: 5, P2: 6, P3: 7, P4: 8 },
    } as const;
    const whole = completeCharter(earlier);
    expect(charterContent(whole, known)).toEqual(whole);
    expect(whole).toMatchObject({
      conflicts: {
        FINANCIAL: 'DISCUSSES_WITHOUT_VOTE',
        OWN_PATIENT: 'NOTED',
        INTENDED_OPERATOR: 'DISCUSSES_WITHOUT_VOTE',
        FAMILY: 'NOTED',
        RESEARCH: 'NOTED',
        OTHER: 'EXCLUDED',
      },
      asynchronousClosing: { allowed: false },
      agenda: { cutOffHours: 12, breakAfterMinutes: 60 },
      opinions: { P3: { dueHours: 3, escalateAfterHours: 48 } },
      clocks: { P4: { decisionHours: 8, letterHours: 120 } },
    });
    expect(whole.followUp.map(({ afterDays }) => afterDays)).toEqual([3, 42, 91, 182, 365]);
    expect(completeCharter({ ...earlier, asynchronousClosing: { objectionWindowHours: 24 } }).asynchronousClosing).toEqual({
      allowed: true,
      objectionWindowHours: 24,
    });
    expect(completeCharter(exampleCharter)).toEqual(exampleCharter);
  });
});

describe('charter warnings', () => {
  const member = (personId: string, discipline: Voter['discipline']): Voter => ({ personId, discipline });
  const twoEach = (['RADIOLOGY', 'PAIN_MEDICINE', 'PHYSIOTHERAPY', 'SPINAL_SURGERY', 'PSYCHOLOGY'] as const).flatMap((discipline) => [
    member(`${discipline}-1`, discipline),
    member(`${discipline}-2`, discipline),
  ]);

  it('[DEC-4] says nothing while any one member may be absent', () => {
    expect(charterWarnings(exampleCharter, twoEach)).toEqual([]);
  });

  it('[DEC-4] warns about the one whose absence or recusal leaves a question without its quorum', () => {
    const warnings = charterWarnings(
      exampleCharter,
      twoEach.filter(({ personId }) => personId !== 'PHYSIOTHERAPY-2'),
    );
    expect(warnings.map(({ questionKind, procedures, without }) => ({ questionKind, procedures, without }))).toEqual([
      { questionKind: 'STANDARD', procedures: [], without: 'PHYSIOTHERAPY-1' },
    ]);
    expect(warnings[0]!.missing.map(({ label }) => label)).toEqual(['Physiotherapist']);
  });

  it('[DEC-4] names the procedures that cannot be decided at all, once', () => {
    const warnings = charterWarnings(
      exampleCharter,
      twoEach.filter(({ discipline }) => discipline !== 'SPINAL_SURGERY'),
    );
    expect(warnings).toMatchObject([
      { questionKind: 'STANDARD', procedures: ['VP', 'BKP'], without: null, missing: [{ label: 'Spinal surgeon', by: [] }] },
    ]);
  });

  it('[DEC-4] is silent exactly when every question keeps its quorum without any one member', () => {
    const members = fc
      .array(fc.constantFrom(...disciplines.slice(0, 5), null), { maxLength: 12 })
      .map((held) => held.map((discipline, index) => member(`p${index}`, discipline)));
    fc.assert(
      fc.property(members, (members) => {
        const questions = [['STANDARD'], ['EMERGENCY'], ['STANDARD', 'VP'], ['STANDARD', 'SCS-T']] as const;
        const holds = [null, ...members].every((absent) =>
          questions.every(
            ([kind, code]) =>
              evaluateQuorum(
                requirementsFor(exampleCharter, kind, code ? [code] : [], 'P1'),
                members.filter((one) => one !== absent),
              ).met,
          ),
        );
        expect(charterWarnings(exampleCharter, members).length === 0).toBe(holds);
      }),
    );
  });
});
