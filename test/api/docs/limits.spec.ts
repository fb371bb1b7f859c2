import { describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { buildSchema, Kind, parse } from 'graphql';
import { ReferralsDocument } from '#client';
import { budgetsPerMinute, costLimit, costOf, structureLimits, tokenLimit } from '#documents';
import { maximumPageSize } from '#reads';
import { bodyLimit } from '../../../apps/api/src/http/prepare-http.js';

describe('docs/integrators/limits.md', () => {
  it('says the limits that hold', async () => {
    const page = await readFile('docs/integrators/limits.md', 'utf8');
    const figure = (value: number) => value.toLocaleString('en-GB');
    for (const line of [
      `| cost | ${figure(costLimit)} |`,
      `| body | ${figure(bodyLimit)} bytes |`,
      `| tokens of the document | ${figure(tokenLimit)} |`,
      `| fields, with fragments put in | ${figure(structureLimits.fields)} |`,
      `| depth | ${structureLimits.depth} |`,
      `| aliases | ${structureLimits.aliases} |`,
      `| directives | ${structureLimits.directives} |`,
      `| a page, or ids for \`nodes\` | ${maximumPageSize} |`,
      ...Object.entries(budgetsPerMinute).map(([kind, cost]) => `| ${figure(cost)} | \`${kind}\` |`),
    ])
      expect(page).toContain(line);
  });

  it('says about what a page of 50 referrals costs', async () => {
    const schema = buildSchema(await readFile('libs/contracts/schema.graphql', 'utf8'));
    const document = parse(ReferralsDocument.toString());
    const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)!;
    const cost = costOf(schema, document, operation, { organisationId: 'x', first: 50 });
    const [, said] = /everything that they say costs about ([\d,]+)/.exec(await readFile('docs/integrators/limits.md', 'utf8'))!;
    expect(Math.abs(Number(said!.replaceAll(',', '')) / cost - 1)).toBeLessThan(0.1);
  });
});
