import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { boardAudience, organisationAudience, viewerOf, type Viewer } from '#access';
import { globalId, newId } from '#kernel';
import type { Reads } from '#reads';
import { askThrough } from '../../../../../test/builders/ask.js';
import { buildHouse, everybody, type House } from '../../../../../test/builders/house.js';
import { isActive } from '../domain/service-account.js';
import { organisationReads } from './organisation-reads.js';
import { organisationsOf } from './organisations-of.js';
import { peopleOf } from './people-of.js';
import { serviceAccountOfClient } from './service-accounts.js';

// Cases add its referrals and its stream; here it is alone.
const ask = askThrough(organisationReads as Reads[]);

describe('organisations', () => {
  let house: House;
  beforeAll(async () => void (house = await buildHouse()));
  afterAll(() => house.close());
  const sees = async (viewer: Viewer, organisation = house.organisation) =>
    (await ask(house, viewer, `{ node(id: "${globalId('Organisation', organisation)}") { ... on Organisation { id name } } }`)).node !==
    null;

  it('[ORG-1] exist for their own people, whatever their role there, and for nobody else, not even a board with their cases', async () => {
    await house.buildCase();
    const seeing = [];
    for (const name of everybody) if (await sees(viewerOf(house.who[name]))) seeing.push(name);
    expect(seeing).toEqual(['bothSides', 'referrer', 'administrator']);
    expect(await sees(boardAudience(house.board))).toBe(false);
  });

  it('[ORG-1] exist for their own audience only', async () => {
    expect(await sees(organisationAudience(house.organisation))).toBe(true);
    expect(await sees(organisationAudience(house.otherOrganisation))).toBe(false);
  });

  it('[ORG-3] let a system see the one that it acts for', async () => {
    const system = viewerOf({ kind: 'serviceAccount', id: newId(), organisationId: house.organisation, scopes: ['referrals:read'] });
    expect(await sees(system)).toBe(true);
    expect(await sees(system, house.otherOrganisation)).toBe(false);
  });

  it('[ORG-2] know who refers and who administers', async () => {
    const { manager } = house.writer;
    const { organisation, who } = house;
    expect(await organisationsOf(manager, who.administrator.id)).toEqual([{ organisationId: organisation, role: 'ADMINISTRATOR' }]);
    expect(await organisationsOf(manager, who.outsider.id)).toEqual([]);
    expect(await peopleOf(manager, organisation, ['REFERRER'])).toEqual([who.bothSides.id, who.referrer.id].sort());
    expect(await peopleOf(manager, organisation, ['REFERRER', 'ADMINISTRATOR'])).toHaveLength(3);
  });

  it('[ORG-4] find a system by its client id, also a revoked one, which is not active', async () => {
    const id = newId();
    await house.owner.query(
      "insert into service_account (id, organisation_id, name, client_id, scopes, revoked_at) values ($1, $2, 'System', 'client-a', '{referrals:write}', $3)",
      [id, house.organisation, house.now],
    );
    const account = await serviceAccountOfClient(house.writer.manager, 'client-a');
    expect(account).toMatchObject({ id, organisationId: house.organisation, scopes: ['referrals:write'] });
    expect(isActive(account!, house.now)).toBe(false);
    expect(await serviceAccountOfClient(house.writer.manager, 'client-b')).toBeNull();
  });
});
